-- The partner directory: a row a partner.
create table view.partner_directory (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    state      text generated always as (body ->> 'standing') stored,
    -- Every name as names are compared, the partner's own first: looked into, and sorted by. One order on every server.
    search     text collate "C" generated always as (body ->> 'search') stored,
    primary key (generation, key)
) partition by list (generation);
create index partner_directory_by_name on view.partner_directory (generation, search, key);
alter table view.partner_directory owner to ${loader};
grant select on view.partner_directory to ${app};

-- Program staff has to do with every partner.
create function view.reader_is_staff() returns boolean
    language sql stable parallel safe
    return coalesce(
        string_to_array(current_setting('colearn.roles', true), ',') && array['PROGRAM_MANAGER', 'COACH', 'ANALYST'], false);
grant execute on function view.reader_is_staff() to ${app};

create function view.reader_manages() returns boolean
    language sql stable parallel safe
    return coalesce('PROGRAM_MANAGER' = any (string_to_array(current_setting('colearn.roles', true), ',')), false);
grant execute on function view.reader_manages() to ${app};

create function view.reader_is_of(partner text) returns boolean
    language sql stable parallel safe
    return coalesce(partner = nullif(current_setting('colearn.partner', true), ''), false);
grant execute on function view.reader_is_of(text) to ${app};

-- The second look: a partner's member sees its own partner, and no prospect of the institute's.
alter table view.partner_directory enable row level security;
create policy partner_directory_readers on view.partner_directory for select to ${app}
    using (view.reader_is_staff() or view.reader_is_of(key));
