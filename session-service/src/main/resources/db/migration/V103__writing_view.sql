-- Notes and reflections, as ciphertext.
create table view.writing (
    generation   int   not null,
    key          text  not null,
    body         jsonb not null,
    session      text generated always as (body ->> 'sessionId') stored,
    relationship text generated always as (body ->> 'relationshipId') stored,
    visibility   text generated always as (body ->> 'visibility') stored,
    author       text generated always as (body ->> 'authorId') stored,
    primary key (generation, key)
) partition by list (generation);
create index writing_by_session on view.writing (generation, session, key);
alter table view.writing owner to ${loader};
grant select on view.writing to ${app};

-- Private: its author. Relationship: both sides. Program: program staff too.
alter table view.writing enable row level security;
create policy writing_readers on view.writing for select to ${app} using (
    author = nullif(current_setting('colearn.person', true), '')
    or visibility in ('RELATIONSHIP', 'PROGRAM') and view.reader_is_member(relationship)
    or visibility = 'PROGRAM' and view.reader_is_staff());
