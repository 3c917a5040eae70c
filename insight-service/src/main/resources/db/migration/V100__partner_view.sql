-- What a partner is called now, and its industries; joined by other views.
create table view.partner (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    primary key (generation, key)
) partition by list (generation);
alter table view.partner owner to ${loader};
-- Nothing in it is confidential, and every name is joined only to rows that the reader sees anyway.
grant select on view.partner to ${app};
