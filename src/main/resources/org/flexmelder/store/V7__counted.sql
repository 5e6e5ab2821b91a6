-- What nobody has seen in the portal yet is counted by company and by batch from an index alone.
drop index if exists incidents_to_check;
create index if not exists incidents_not_seen on incidents (state, checked_at, batch, careflex_id)
    where state = 'REPORTED' and checked_at = '';
-- Who ticked a report off last is found without reading all.
create index if not exists incidents_seen on incidents (checked_at, checked_by) where checked_at <> '';
-- Since when a company is known, among the many lines of the audit trail.
create index if not exists audit_of_companies on audit (subject, at) where what = 'companyKnown';
