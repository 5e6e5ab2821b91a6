-- Whether an employee still works there: the last day ('' while there is none), and when and by whom the person was put
-- into the archive ('' where not).
alter table employees add column last_day text not null default '';
alter table employees add column archived_at text not null default '';
alter table employees add column archived_by text not null default '';
create index employees_archived on employees (id) where archived_at <> '';
