-- The balance board: a row a relationship that was ever flagged.
create table view.balance (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    primary key (generation, key)
) partition by list (generation);
alter table view.balance owner to ${loader};
grant select on view.balance to ${app};

-- Who may see a relationship in the matrix may see its flags: the policy there applies inside this one.
alter table view.balance enable row level security;
create policy balance_readers on view.balance for select to ${app} using (
    exists (select from view.matrix m where m.generation = view.serving('matrix') and m.key = balance.key));
