-- Coach load: a row a coach.
create table view.coach_load (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    state      text generated always as (body ->> 'state') stored,
    free       int generated always as ((body ->> 'free')::int) stored,
    primary key (generation, key)
) partition by list (generation);
create index coach_load_by_room on view.coach_load (generation, free);
alter table view.coach_load owner to ${loader};
grant select on view.coach_load to ${app};

-- Who has room is for those who match.
alter table view.coach_load enable row level security;
create policy coach_load_readers on view.coach_load for select to ${app} using (view.reader_manages());
