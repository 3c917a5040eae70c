-- What somebody found is an event of the flag's own stream, so it is in the log and nothing of it is folded; the same holds of an event that
-- relied and was retracted since. Both are looked up where flags are read.
drop index log.review_open;
alter table log.review drop column concluded;
create index review_open on log.review (correction, relying) where replaced_by is null;
