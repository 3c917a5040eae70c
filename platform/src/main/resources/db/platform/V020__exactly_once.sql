-- What came over Kafka and waits for a decision: its place in the source's log, and an end for its content.
alter table log.quarantined_record
    add column source_epoch    int,
    add column source_position bigint,
    -- when the key of the content is destroyed, decided or not
    add column expires_at      timestamptz,
    add column expired_at      timestamptz,
    add constraint placed_whole check (num_nulls(source_epoch, source_position) in (0, 2));
update log.quarantined_record set expires_at = quarantined_at + interval '30 days';
alter table log.quarantined_record alter column expires_at set not null;
-- An event that is published again waits once.
create unique index quarantined_place_once on log.quarantined_record (source, source_epoch, source_position)
    where source_position is not null;
create index quarantined_unexpired on log.quarantined_record (expires_at) where expired_at is null;

-- A source that was restored from a backup gives versions of its aggregates a second time, in a later epoch.
alter table log.event drop constraint event_version_once;
alter table log.event add constraint event_version_once
    unique nulls not distinct (source, aggregate, aggregate_id, version, source_epoch);
create index event_by_source_position on log.event (source, source_position) where source_position is not null;

-- The epochs of this log. A restore from a backup is followed by a new one.
create table log.epoch (
    epoch     int         primary key check (epoch >= 1),
    -- the last position of the epochs before
    began     bigint      not null check (began >= 0),
    why       text        not null,
    raised_by uuid        not null,
    raised_at timestamptz not null
);
insert into log.epoch (epoch, began, why, raised_by, raised_at)
select epoch, 0, 'the first', '00000000-0000-0000-0000-000000000000', now() from log.identity;
grant select on log.epoch to ${app}, ${loader};

-- No append commits while it runs, so every event is clearly of one epoch or the other.
create function log.raise_epoch(because text, person uuid, at timestamptz) returns int
    language plpgsql security definer set search_path = log, pg_temp as
$$
declare
    raised int;
begin
    lock table log.event in share row exclusive mode;
    update log.identity set epoch = epoch + 1 returning epoch into raised;
    insert into log.epoch (epoch, began, why, raised_by, raised_at)
    values (raised, coalesce((select max(position) from log.event), 0), because, person, at);
    return raised;
end
$$;
revoke execute on function log.raise_epoch(text, uuid, timestamptz) from public;
grant execute on function log.raise_epoch(text, uuid, timestamptz) to ${loader};

-- What another service said and does not know any more: it lost the end of its log in a restore.
create table log.lost_fact (
    event_id        uuid        primary key,
    source          text        not null,
    source_epoch    int         not null,
    source_position bigint      not null,
    -- the epoch in which the source no longer knows it
    lost_in         int         not null,
    noticed_at      timestamptz not null
);
grant select, insert on log.lost_fact to ${loader};

-- Publishing the log again, for readers that lack what Kafka no longer has.
create table log.republication (
    id            uuid        primary key,
    from_position bigint      not null check (from_position >= 1),
    -- where it ends: how far the relay had come when it began
    to_position   bigint,
    -- how far it is
    position      bigint      not null default 0,
    published     bigint      not null default 0,
    reason        text        not null,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    finished_at   timestamptz,
    -- why it ended before its end
    problem       text
);
create unique index republication_one_at_a_time on log.republication ((true)) where finished_at is null;
grant select, insert, update on log.republication to ${loader};
