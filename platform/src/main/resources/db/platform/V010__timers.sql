-- What is due when: set, moved and cancelled by the timers' folds, in one transaction with how far these have come.
create table log.timer (
    timer       text        not null,
    subject     uuid        not null,
    due_at      timestamptz not null,
    -- the event that set it so: each setting is an execution of its own
    set_at      bigint      not null,
    cause       uuid        not null,
    correlation text        not null,
    primary key (timer, subject)
);
create index timer_by_due on log.timer (timer, due_at);

create table log.timer_fold (
    timer    text   primary key,
    position bigint not null
);

-- db-scheduler's own table, in the shape of its version 16.
create table log.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_by_time on log.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on log.scheduled_task (last_heartbeat);

grant select, insert, update, delete on log.timer, log.timer_fold, log.scheduled_task to ${loader};

-- Commands of reactions and timers that a rule refused: an operator should know. Settled when a later attempt went through.
create table log.refusal (
    id           bigint generated always as identity primary key,
    sender       text        not null,
    key          text        not null,
    aggregate    text        not null,
    aggregate_id uuid        not null,
    cause        uuid        not null,
    reason       text        not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    times        int         not null default 1,
    settled_at   timestamptz,
    constraint refusal_once unique (sender, key)
);
create index refusal_open on log.refusal (id) where settled_at is null;
grant select, insert, update on log.refusal to ${loader};

-- All that a source had published at this moment is in this log; by this service's clock.
create table log.heard_until (
    source text        primary key,
    moment timestamptz not null
);
grant select, insert, update on log.heard_until to ${loader};

-- Which fold begins where is asked for often, and how old keys are once an hour.
create index idempotency_by_age on log.idempotency (recorded_at);
grant select, delete on log.idempotency to ${loader};
