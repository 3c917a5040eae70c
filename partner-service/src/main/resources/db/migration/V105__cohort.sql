-- Cohorts: a row a cohort.
create table view.cohort (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    state      text generated always as (body ->> 'state') stored,
    primary key (generation, key)
) partition by list (generation);
alter table view.cohort owner to ${loader};
grant select on view.cohort to ${app};

-- Who takes part beside whom is for those who plan.
alter table view.cohort enable row level security;
create policy cohort_readers on view.cohort for select to ${app} using (view.reader_manages());
