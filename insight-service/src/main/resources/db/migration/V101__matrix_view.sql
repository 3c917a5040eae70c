-- The Co-Learning Relationship Matrix: a row a relationship.
create table view.matrix (
    generation int   not null,
    key        text  not null,
    body       jsonb not null,
    -- null until the relationship was proposed, as far as heard: not shown before
    level      text generated always as (body -> 'terms' ->> 'level') stored,
    level_rank smallint generated always as (
        array_position(array['INDIVIDUAL', 'PROJECT', 'CROSS_INDUSTRY', 'MISSION'], body -> 'terms' ->> 'level')) stored,
    partners   jsonb generated always as (
        jsonb_path_query_array(body, '$.a.parties[*].partnerId') || jsonb_path_query_array(body, '$.b.parties[*].partnerId')) stored,
    members    jsonb generated always as (
        jsonb_path_query_array(body, '$.a.members[*].personId') || jsonb_path_query_array(body, '$.b.members[*].personId')) stored,
    learnings  jsonb generated always as (
        jsonb_path_query_array(body, '$.a.entries[*].learningId') || jsonb_path_query_array(body, '$.b.entries[*].learningId')) stored,
    primary key (generation, key)
) partition by list (generation);
create index matrix_in_order on view.matrix (generation, level_rank, key);
create index matrix_by_partner on view.matrix using gin (partners);
create index matrix_by_learning on view.matrix using gin (learnings);
alter table view.matrix owner to ${loader};
grant select on view.matrix to ${app};

-- The second look: whatever a query asks for, nobody reads a relationship that is none of theirs. Which texts in it a reader may open is the
-- policy's to say; here they are ciphertext.
alter table view.matrix enable row level security;
create policy matrix_readers on view.matrix for select to ${app} using (
    string_to_array(current_setting('colearn.roles', true), ',') && array['PROGRAM_MANAGER', 'COACH', 'ANALYST']
    or partners ? nullif(current_setting('colearn.partner', true), '')
    or members ? nullif(current_setting('colearn.person', true), ''));
