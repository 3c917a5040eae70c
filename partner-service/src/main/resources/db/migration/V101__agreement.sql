-- Agreements: a row each.
create table view.agreement (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    partner    text generated always as (body -> 'terms' ->> 'partnerId') stored,
    primary key (generation, key)
) partition by list (generation);
create index agreement_by_partner on view.agreement (generation, partner, key);
alter table view.agreement owner to ${loader};
grant select on view.agreement to ${app};

-- Rules and fee are between the two who sign.
alter table view.agreement enable row level security;
create policy agreement_readers on view.agreement for select to ${app}
    using (view.reader_manages() or view.reader_is_of(partner));
