-- Persons: a row each; names and addresses as ciphertext.
create table view.person (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    primary key (generation, key)
) partition by list (generation);
alter table view.person owner to ${loader};
grant select on view.person to ${app};

-- A person is known to program managers, to themselves and to those they work with.
alter table view.person enable row level security;
create policy person_readers on view.person for select to ${app} using (
    view.reader_manages()
    or key = nullif(current_setting('colearn.person', true), '')
    or view.reader_works_with(key));
