-- The clerk's word on what was unclear: a number like those of rows (0 where there is none), so that it compares with
-- batches sent later; when, and who. And the tick that a report was seen in the portal: when, and who ('' where not).
alter table incidents add column settled_at text not null default '';
alter table incidents add column settled_by text not null default '';
alter table incidents add column checked_at text not null default '';
alter table incidents add column checked_by text not null default '';
alter table batch_rows add column settled bigint not null default 0;
alter table batch_rows add column settled_at text not null default '';
alter table batch_rows add column settled_by text not null default '';
alter table empty_reports add column settled bigint not null default 0;
alter table empty_reports add column settled_at text not null default '';
alter table empty_reports add column settled_by text not null default '';
alter table empty_reports add column checked_at text not null default '';
alter table empty_reports add column checked_by text not null default '';
create index incidents_to_check on incidents (careflex_id) where state = 'REPORTED' and checked_at = '';

-- The colour that tells a company from others at a glance.
alter table companies add column colour text not null default 'BLUE';
update companies set colour = case (select count(*) from companies c where c.careflex_id < companies.careflex_id) % 8
    when 0 then 'BLUE' when 1 then 'ORANGE' when 2 then 'GREEN' when 3 then 'PURPLE' when 4 then 'TEAL'
    when 5 then 'PINK' when 6 then 'BROWN' else 'GREY' end;
