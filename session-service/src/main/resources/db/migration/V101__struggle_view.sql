create table view.struggle (
    generation   int   not null,
    key          text  not null,
    body         jsonb not null,
    relationship text generated always as (body ->> 'relationshipId') stored,
    state        text generated always as (body ->> 'state') stored,
    primary key (generation, key)
) partition by list (generation);
create index struggle_by_relationship on view.struggle (generation, relationship, key);
alter table view.struggle owner to ${loader};
grant select on view.struggle to ${app};

alter table view.struggle enable row level security;
create policy struggle_readers on view.struggle for select to ${app}
    using (view.reader_is_staff() or view.reader_is_member(relationship));
