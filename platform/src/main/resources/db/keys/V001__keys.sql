-- The keys of sealed texts, apart from the log so that its backups cannot bring back what was destroyed.
create table sealing_key (
    id         uuid        primary key,
    -- the data key, encrypted under the master key that the fingerprint names
    wrapped    bytea       not null,
    master     text        not null,
    created_at timestamptz not null
);

-- For ever: applied again after any restore.
create table destroyed_key (
    id           uuid        primary key,
    destroyed_at timestamptz not null
);
