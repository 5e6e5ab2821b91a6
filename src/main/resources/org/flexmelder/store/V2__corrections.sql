-- When the clerk last corrected an employee, as a number like those of rows, so that it compares with the position of an
-- incident in the queue; 0 for never.
alter table employees add column corrected bigint not null default 0;
