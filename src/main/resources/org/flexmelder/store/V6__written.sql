-- The data of an employee, sealed as in employees, as they were when a draft was written, where they were changed since.
create table written (
    incident integer primary key,
    employee bigint not null,
    content blob not null
);
-- Why an incident may be sent though it looks like this other one: what a person said, when, and who.
create table doubles (
    incident bigint not null,
    other bigint not null,
    reason text not null,
    confirmed_at text not null,
    confirmed_by text not null,
    primary key (incident, other)
);
-- From what is corrected to what corrects it.
create index incidents_of_replaced on incidents (replaces) where replaces <> 0;
