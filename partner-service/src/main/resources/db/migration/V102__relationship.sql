-- Relationships: a row each.
create table view.relationship (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    level      text generated always as (body -> 'terms' ->> 'level') stored,
    state      text generated always as (body -> 'course' ->> 'state') stored,
    partners   jsonb generated always as (
        jsonb_path_query_array(body, '$.terms.sideA.parties[*].partnerId')
        || jsonb_path_query_array(body, '$.terms.sideB.parties[*].partnerId')) stored,
    members    jsonb generated always as (jsonb_path_query_array(body, '$.members.*[*].personId')) stored,
    -- members, and those who learn in it
    people     jsonb generated always as (
        jsonb_path_query_array(body, '$.members.*[*].personId')
        || jsonb_path_query_array(body, '$.terms.sideA.parties[*] ? (@.type == "PERSON").id')
        || jsonb_path_query_array(body, '$.terms.sideB.parties[*] ? (@.type == "PERSON").id')) stored,
    primary key (generation, key)
) partition by list (generation);
create index relationship_by_partner on view.relationship using gin (partners);
create index relationship_by_person on view.relationship using gin (people);
alter table view.relationship owner to ${loader};
grant select on view.relationship to ${app};

alter table view.relationship enable row level security;
create policy relationship_readers on view.relationship for select to ${app} using (
    view.reader_is_staff()
    or partners ? nullif(current_setting('colearn.partner', true), '')
    or members ? nullif(current_setting('colearn.person', true), ''));

-- Whether the reader of this transaction was ever a member of a relationship in which a person is, or was. On which days that still counts is
-- the policy's to say; this is the second look.
create function view.reader_works_with(person text) returns boolean
    language sql stable parallel safe
    return exists (
        select from view.relationship r
        where r.generation = view.serving('relationship') and r.people ? person
          and r.members ? nullif(current_setting('colearn.person', true), ''));
grant execute on function view.reader_works_with(text) to ${app};
