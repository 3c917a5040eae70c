create table view.ladders (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    height     int generated always as ((body ->> 'height')::int) stored,
    primary key (generation, key)
) partition by list (generation);
alter table view.ladders owner to ${loader};
grant select on view.ladders to ${app};
