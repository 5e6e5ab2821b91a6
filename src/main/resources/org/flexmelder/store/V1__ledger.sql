-- Sealed columns are of type blob. Instants are ISO-8601 in UTC, dates and months ISO, flags 0 or 1.

create table seal_check (
    id bigint primary key,
    content blob not null
);

create table companies (
    careflex_id text primary key,
    name text not null,
    active integer not null,
    managing integer not null
);

create table employees (
    id bigint primary key,
    careflex_id text not null references companies (careflex_id),
    content blob not null
);
create index employees_of_company on employees (careflex_id);

create table batches (
    id bigint primary key,
    careflex_id text not null references companies (careflex_id),
    size integer not null,
    month text,
    state text not null,
    http_status integer not null,
    import_id text not null,
    failure text not null,
    sent_at text not null,
    answered_at text,
    request blob not null,
    answer blob
);
create index batches_of_state on batches (state);
create index batches_of_company on batches (careflex_id);

create table incidents (
    id bigint primary key,
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
    content blob,
    remark blob
);
create index incidents_in_queue on incidents (state, careflex_id, position);
create index incidents_of_employee on incidents (employee);
create index incidents_of_external_id on incidents (external_id);
create index incidents_of_batch on incidents (batch);
create index incidents_of_month on incidents (created_at, careflex_id, state);

-- What a batch held and what came of it there: also kept where an incident is changed, sent again or removed later.
create table batch_rows (
    id bigint primary key,
    batch bigint not null references batches (id),
    row_number integer not null,
    incident bigint not null,
    state text not null,
    incident_id text not null,
    changed_at text not null,
    content blob not null,
    remark blob,
    unique (batch, row_number)
);
create index batch_rows_of_incident on batch_rows (incident);

create table empty_reports (
    id bigint primary key,
    careflex_id text not null references companies (careflex_id),
    month text not null,
    created_at text not null,
    state text not null,
    batch bigint references batches (id),
    http_status integer not null,
    changed_at text not null,
    remark blob
);
create index empty_reports_of_month on empty_reports (month, careflex_id, state);
create index empty_reports_of_state on empty_reports (state);
create index empty_reports_of_batch on empty_reports (batch);

create table audit (
    id bigint primary key,
    at text not null,
    who text not null,
    what text not null,
    subject text not null,
    from_state text not null,
    to_state text not null
);
