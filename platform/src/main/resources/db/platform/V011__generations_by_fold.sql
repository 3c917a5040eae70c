-- During a rolling update two releases serve beside each other, each with the rows of its own fold: a view has one serving generation a fold
-- version. Nobody writes into rows that another fold has made, and a release that is taken back finds its own again.
alter table view.state drop constraint state_pkey;
alter table view.state add primary key (view, fold_version);

-- The generation that a query reads: the one of a replay that this transaction asked for, else the one that serves for the fold versions
-- that this session was told of when it was opened (colearn.folds, {"view": version}); for who was told nothing, the newest.
create or replace function view.serving(view_name text) returns int
    language sql stable parallel safe
    return coalesce(
        nullif(current_setting('colearn.generation.' || view_name, true), '')::int,
        (select s.generation from view.state s
         where s.view = view_name
           and s.fold_version = coalesce(
               (nullif(current_setting('colearn.folds', true), '')::jsonb ->> view_name)::int, s.fold_version)
         order by s.fold_version desc limit 1));
