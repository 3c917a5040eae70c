-- What somebody with superuser rights prepares once: four logins a service, a database, and one for its keys.
create role partner_owner login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role partner_app login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role partner_loader login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role partner_keys login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
grant partner_loader to partner_owner;
create database partner owner partner_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database partner from public;
grant connect on database partner to partner_owner, partner_app, partner_loader;
create database partner_keys owner partner_keys template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database partner_keys from public;
grant connect on database partner_keys to partner_keys;
create role session_owner login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role session_app login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role session_loader login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role session_keys login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
grant session_loader to session_owner;
create database session owner session_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database session from public;
grant connect on database session to session_owner, session_app, session_loader;
create database session_keys owner session_keys template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database session_keys from public;
grant connect on database session_keys to session_keys;
create role insight_owner login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role insight_app login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role insight_loader login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
create role insight_keys login nosuperuser nocreatedb nocreaterole nobypassrls password 'development';
grant insight_loader to insight_owner;
create database insight owner insight_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database insight from public;
grant connect on database insight to insight_owner, insight_app, insight_loader;
create database insight_keys owner insight_keys template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database insight_keys from public;
grant connect on database insight_keys to insight_keys;
