-- What each own event relied on: the streams that its decision read, and the versions that they had. Written behind the log by one fold, as
-- the flags are: emptied together with its position, the three come out the same.
create table log.reliance (
    source       text   not null,
    aggregate    text   not null,
    aggregate_id uuid   not null,
    -- of the event that relied
    position     bigint not null,
    version      bigint not null,
    primary key (source, aggregate, aggregate_id, position)
);

-- An event relied on what turned out otherwise: somebody looks, nothing is reversed. Positions of the four events that it is made of.
create table log.review (
    -- made of the ids of the event that relied and of the correction, so the same whenever it is folded
    id          uuid   primary key,
    relying     bigint not null,
    correction  bigint not null,
    corrected   bigint not null,
    -- a later correction of the same event: how it is read since is what counts
    replaced_by bigint,
    concluded   bigint,
    constraint review_once unique (relying, correction)
);
create index review_of on log.review (corrected, relying) where replaced_by is null;
create index review_in_order on log.review (correction, relying);
create index review_open on log.review (correction, relying) where replaced_by is null and concluded is null;

-- How far the fold has come; older logs are flagged from their beginning.
create table log.review_fold (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into log.review_fold (position) values (0);

grant select, insert, update, delete on log.reliance, log.review to ${loader};
grant select, update on log.review_fold to ${loader};
grant select on log.review, log.review_fold to ${app};
