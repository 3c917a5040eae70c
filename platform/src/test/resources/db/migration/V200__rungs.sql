-- For the tests of the HTTP conventions: a view whose rows only some may read.
create table view.rungs (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    name       text generated always as (body ->> 'name') stored,
    wall       text generated always as (body ->> 'wall') stored,
    primary key (generation, key)
) partition by list (generation);
alter table view.rungs owner to ${loader};
alter table view.rungs enable row level security;
create policy rungs_of_the_program on view.rungs for select to ${app}
    using (current_setting('colearn.roles', true) like '%PROGRAM_MANAGER%'
        or wall = nullif(current_setting('colearn.partner', true), ''));
grant select on view.rungs to ${app};
