-- Which event a correction is about: the one that was recorded first, never another correction. Looked up with every page that is read as
-- known later, so the index holds corrections alone.
alter table log.event add column corrects uuid;
create index event_correction on log.event (corrects, position) where corrects is not null;

-- Every event that concerns a row, whether it changed it or not: after a correction it may.
alter table view.evidence add column effect boolean not null default true;
