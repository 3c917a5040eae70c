-- What this service has taken in from the topics of the others. Written by the ingest alone, in the transaction that appends the facts.

-- Where to read on in each partition, and the end of the chain of positions there.
create table log.ingest_offset (
    topic         text   not null,
    partition     int    not null,
    source        text   not null,
    -- Kafka's own id: a topic that was deleted and made anew has another
    topic_id      text   not null,
    next_offset   bigint not null check (next_offset >= 0),
    -- of the leader that gave the last record: how the broker tells whether its log was truncated since
    leader_epoch  int,
    -- of the last event in this partition; both 0 before the first
    source_epoch  int    not null check (source_epoch >= 0),
    last_position bigint not null check (last_position >= 0),
    primary key (topic, partition)
);

-- All that a source has published up to here is in this log (or in quarantine).
create table log.heard (
    source   text   primary key,
    epoch    int    not null check (epoch >= 1),
    position bigint not null check (position >= 1)
);

-- Records that could not be read, and those of the same aggregate that came behind them, until an operator has decided.
create table log.quarantined_record (
    id             bigint generated always as identity primary key,
    source         text        not null,
    topic          text        not null,
    topic_id       text        not null,
    partition      int         not null,
    kafka_offset   bigint      not null,
    -- whose later records wait behind this one; null where it cannot be told
    aggregate_id   uuid,
    reason         text        not null,
    -- key, headers and value: they may hold anything, so they are sealed
    sealed_key     uuid        not null,
    sealed_content text        not null,
    quarantined_at timestamptz not null,
    released_at    timestamptz,
    skipped_at     timestamptz,
    -- who decided, and for a skipped record why
    decided_by     uuid,
    skipped_why    text,
    constraint quarantined_once unique (topic_id, partition, kafka_offset),
    constraint one_decision check (num_nonnulls(released_at, skipped_at) <= 1),
    constraint skipped_with_reason check (num_nulls(skipped_at, skipped_why) in (0, 2))
);
create index quarantined_open on log.quarantined_record (source, aggregate_id)
    where released_at is null and skipped_at is null;

grant select, insert, update on log.ingest_offset, log.heard, log.quarantined_record to ${loader};
