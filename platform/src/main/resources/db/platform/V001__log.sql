-- The log of one service: what it decided and what it heard, in one order. Rows are never changed and never deleted.
create extension if not exists btree_gist;

create schema log;
grant usage on schema log to ${app}, ${loader};

-- Which log this is. The epoch is raised when the log is restored from a backup: positions of different epochs never compare.
create table log.identity (
    only_row boolean primary key default true check (only_row),
    service  text not null,
    epoch    int  not null check (epoch >= 1)
);
insert into log.identity (service, epoch) values ('${service}', 1);
grant select on log.identity to ${app}, ${loader};

create table log.event (
    -- cache 1: a session must not keep numbers back, readers would wait for them
    position           bigint generated always as identity (cache 1) primary key,
    event_id           uuid        not null,
    -- this service's name, or the service that the fact was heard from
    source             text        not null,
    aggregate          text        not null,
    aggregate_id       uuid        not null,
    version            bigint      not null check (version >= 1),
    -- logical names: classes may be renamed, these may not
    type               text        not null,
    type_version       int         not null check (type_version >= 1),
    -- json, not jsonb: kept as it was written or came, to the byte
    payload            json        not null,
    metadata           json        not null,
    -- ids of the immutable parents by role, written from the state: {"relationship": "…"}
    refs               jsonb       not null,
    -- by the clock of this service, when it was appended here
    recorded_at        timestamptz not null,
    -- when it happened in the world
    effective_at       timestamptz not null,
    -- of a received fact: where and when it was recorded at its source
    source_epoch       int,
    source_position    bigint,
    source_recorded_at timestamptz,
    constraint event_once unique (event_id),
    constraint event_version_once unique (source, aggregate, aggregate_id, version),
    constraint event_origin check (num_nulls(source_epoch, source_position, source_recorded_at) in (0, 3))
);
create index event_by_parent on log.event using gin (refs jsonb_path_ops);
grant select, insert on log.event to ${app}, ${loader};

-- Up to here the log was proved to be settled once; where an instance begins to follow it. Behind the truth, never ahead of it.
create table log.settled (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into log.settled (position) values (0);
grant select, update on log.settled to ${loader};

-- The first outcome of each key. The position is joined from the event: it is not known before the append.
create table log.idempotency (
    scope        text        not null,
    key          text        not null,
    fingerprint  text        not null,
    aggregate    text        not null,
    aggregate_id uuid        not null,
    version      bigint      not null,
    recorded_at  timestamptz not null,
    primary key (scope, key)
);
grant select, insert on log.idempotency to ${app};

-- What no two aggregates may hold.
create table log.claim (
    kind         text not null,
    key          text not null,
    aggregate    text not null,
    aggregate_id uuid not null,
    primary key (kind, key)
);
create table log.claim_days (
    kind         text      not null,
    key          text      not null,
    days         daterange not null,
    aggregate    text      not null,
    aggregate_id uuid      not null,
    constraint claim_days_once exclude using gist (kind with =, key with =, days with &&)
);
grant select, insert, update, delete on log.claim, log.claim_days to ${app};

-- How far each reaction has come.
create table log.reaction (
    reaction text   primary key,
    position bigint not null
);
-- Events that a reaction could not handle, kept until an operator has decided.
create table log.reaction_quarantine (
    reaction    text        not null,
    position    bigint      not null,
    event_id    uuid        not null,
    problem     text        not null,
    recorded_at timestamptz not null,
    primary key (reaction, position)
);
grant select, insert, update, delete on log.reaction, log.reaction_quarantine to ${loader};
grant select on log.reaction, log.reaction_quarantine to ${app};
