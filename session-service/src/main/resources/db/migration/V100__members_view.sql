-- Who belongs to a relationship, on which days; row security of the other views looks here.
create table view.members (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    persons    jsonb generated always as (jsonb_path_query_array(body, '$.known.spells[*].person')) stored,
    partners   jsonb generated always as (body -> 'known' -> 'partners') stored,
    primary key (generation, key)
) partition by list (generation);
alter table view.members owner to ${loader};
-- Ids alone; partner-service says who they are, to those who may know.
grant select on view.members to ${app};

-- Whether the reader of this transaction was ever a member of a relationship. On which days a member may still read is the policy's to
-- say; this is the second look. No setting, no member.
create function view.reader_is_member(relationship text) returns boolean
    language sql stable parallel safe
    return exists (
        select from view.members m
        where m.generation = view.serving('members') and m.key = relationship
          and m.persons ? nullif(current_setting('colearn.person', true), ''));
grant execute on function view.reader_is_member(text) to ${app};

-- Program staff has to do with every relationship.
create function view.reader_is_staff() returns boolean
    language sql stable parallel safe
    return coalesce(
        string_to_array(current_setting('colearn.roles', true), ',') && array['PROGRAM_MANAGER', 'COACH', 'ANALYST'], false);
grant execute on function view.reader_is_staff() to ${app};
