-- Read views: rows folded from the log, in generations. The loader owns them; requests only read what row security lets them.
create schema view authorization ${loader};
grant usage on schema view to ${app};

create sequence view.generation;
alter sequence view.generation owner to ${loader};

-- One row a view: which generation serves, which fold made it, how far it has come. A writer locks it for the length of a batch.
create table view.state (
    view         text   primary key,
    generation   int    not null,
    fold_version int    not null,
    position     bigint not null
);
alter table view.state owner to ${loader};
grant select on view.state to ${app};

-- Why a row says what it says: the events that it was made from.
create table view.evidence (
    view       text   not null,
    generation int    not null,
    key        text   not null,
    part       text   not null,
    position   bigint not null,
    event_id   uuid   not null,
    primary key (view, generation, key, part, position)
);
alter table view.evidence owner to ${loader};
grant select on view.evidence to ${app};

-- Rows that a fold could not go on with: they stand as they were, and the others go on.
create table view.quarantine (
    view       text   not null,
    generation int    not null,
    key        text   not null,
    position   bigint not null,
    event_id   uuid   not null,
    problem    text   not null,
    primary key (view, generation, key, position)
);
alter table view.quarantine owner to ${loader};
grant select on view.quarantine to ${app};

-- Rebuilds and replays: what was asked for, and how far it is.
create table view.build (
    id          uuid        primary key,
    view        text        not null,
    generation  int         not null,
    -- null for a rebuild; the position at which a replay is cut
    cut         bigint,
    state       text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    folded      bigint      not null,
    total       bigint      not null,
    problem     text,
    asked_by    uuid        not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);
alter table view.build owner to ${loader};
grant select on view.build to ${app};

-- The generation that a query reads: the serving one, or the one of a replay that this transaction asked for.
create function view.serving(view_name text) returns int
    language sql stable parallel safe
    return coalesce(
        nullif(current_setting('colearn.generation.' || view_name, true), '')::int,
        (select s.generation from view.state s where s.view = view_name));
grant execute on function view.serving(text) to ${app};
