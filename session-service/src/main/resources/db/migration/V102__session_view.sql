create table view.session (
    generation   int   not null,
    key          text  not null,
    body         jsonb not null,
    relationship text generated always as (body ->> 'relationshipId') stored,
    stage        text generated always as (body ->> 'stage') stored,
    primary key (generation, key)
) partition by list (generation);
create index session_by_relationship on view.session (generation, relationship, key);
alter table view.session owner to ${loader};
grant select on view.session to ${app};

alter table view.session enable row level security;
create policy session_readers on view.session for select to ${app}
    using (view.reader_is_staff() or view.reader_is_member(relationship));
