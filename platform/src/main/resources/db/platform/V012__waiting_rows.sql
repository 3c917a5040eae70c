-- Why an event is not in a row: the fold cannot take it, it cannot be read, or an earlier one is in its way. What exactly went wrong stands in
-- the service's log; here it would show what is in the event.
alter table view.quarantine add column kind text not null default 'FAILED' check (kind in ('FAILED', 'UNREADABLE', 'WAITING'));
update view.quarantine set kind = 'WAITING' where problem = 'waits behind an earlier event';
alter table view.quarantine drop column problem;
alter table view.quarantine alter column kind drop default;
