-- Made by a request that may still be refused, and shared with nobody yet: only such a key is taken back with the refusal.
alter table sealing_key add column fresh boolean not null default false;
