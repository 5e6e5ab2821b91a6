-- What is frozen of an incident lies apart from its state, so that a change of state writes few pages.
create table incidents_narrow (
    id integer primary key,
    careflex_id text not null references companies (careflex_id),
    employee bigint not null references employees (id),
    type text not null,
    external_id text not null,
    created_at text not null,
    valid_from text not null,
    chosen text not null,
    replaces bigint not null,
    state text not null,
    position bigint not null,
    batch bigint references batches (id),
    row_number integer not null,
    incident_id text not null,
    import_id text not null,
    changed_at text not null,
    remark blob,
    settled_at text not null default '',
    settled_by text not null default '',
    checked_at text not null default '',
    checked_by text not null default ''
);
create table frozen (
    incident integer primary key,
    content blob not null
);
insert into incidents_narrow select id, careflex_id, employee, type, external_id, created_at, valid_from, chosen,
    replaces, state, position, batch, row_number, incident_id, import_id, changed_at, remark, settled_at, settled_by,
    checked_at, checked_by from incidents order by id;
insert into frozen select id, content from incidents where content is not null order by id;
drop table incidents;
alter table incidents_narrow rename to incidents;
create index incidents_in_queue on incidents (state, careflex_id, position);
create index incidents_of_employee on incidents (employee);
create index incidents_of_external_id on incidents (external_id);
create index incidents_of_batch on incidents (batch);
create index incidents_of_month on incidents (created_at, careflex_id, state);
create index incidents_to_check on incidents (careflex_id) where state = 'REPORTED' and checked_at = '';

create table batch_rows_narrow (
    id integer primary key,
    batch bigint not null references batches (id),
    row_number integer not null,
    incident bigint not null,
    state text not null,
    incident_id text not null,
    changed_at text not null,
    content blob not null,
    remark blob,
    settled bigint not null default 0,
    settled_at text not null default '',
    settled_by text not null default '',
    unique (batch, row_number)
);
insert into batch_rows_narrow select id, batch, row_number, incident, state, incident_id, changed_at, content, remark,
    settled, settled_at, settled_by from batch_rows order by id;
drop table batch_rows;
alter table batch_rows_narrow rename to batch_rows;
create index batch_rows_of_incident on batch_rows (incident);
