-- A migration that releases before it cannot live with raises this to its own number; those refuse to start from then on.
create table log.oldest_schema (
    only_row boolean primary key default true check (only_row),
    version  int not null check (version >= 0)
);

insert into log.oldest_schema (version) values (0);

-- An instance without the owner's login looks whether the schema is the one that it needs.
grant select on log.oldest_schema to ${loader};
grant select on flyway_schema_history to ${loader};
