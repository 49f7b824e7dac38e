-- 行政权力运行平台. A case is its events; every other table here is made from them in the same transaction.
create schema casework;
grant usage on schema casework to ${app};

-- The current row of a case. version is compared and swapped: two people never both act on the same version.
create table casework.case_file (
    -- Public reference: random, so that nobody can count or guess cases.
    reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    -- The name this case has in the public log; nothing there leads to the reference.
    log_id uuid not null unique,
    item text not null,
    -- The edition, chart and procedure the case began under and stays with.
    edition integer not null,
    chart integer not null,
    procedure text not null,
    organ text not null,
    branch text not null,
    channel text not null,
    status text not null,
    heading text not null,
    version integer not null,
    state text not null,
    title text not null,
    -- Salted hash of the query code: whoever reads this table cannot follow somebody else's case.
    query_code_hash bytea not null,
    query_code_salt bytea not null,
    simulated boolean not null,
    received_at timestamptz not null,
    last_at timestamptz not null,
    closed_at timestamptz,
    -- The nearest date the organ has to keep; null while none runs, is paused or can be computed.
    due date
) with (fillfactor = 60);
-- 监察: every running case, the most urgent first.
create index on casework.case_file ((coalesce(due, date '9999-12-31')), reference) where closed_at is null;
-- No index on what every act changes: then an act rewrites the row in place (HOT) and touches no index of it.
create index on casework.case_file (organ, received_at desc, reference);
create index on casework.case_file (item, received_at desc, reference);
create index on casework.case_file (received_at desc, reference);

-- Every act, once. The serving role may insert and select, nothing more.
create table casework.case_event (
    reference text not null references casework.case_file,
    seq integer not null,
    event uuid not null,
    kind text not null,
    at timestamptz not null,
    -- When the database wrote it; at may be earlier only for simulated cases.
    recorded_at timestamptz not null default clock_timestamp(),
    actor text not null,
    post text not null,
    command uuid not null,
    -- A command may make several events; they are counted from 0.
    ordinal smallint not null,
    body text not null,
    primary key (reference, seq)
);
create unique index on casework.case_event (event);
-- One act, one effect: a command that was kept once is found here and answered, never done again.
create unique index on casework.case_event (command) where ordinal = 0;

-- The secret behind the salts of a case's leaves. Destroying the row unlinks them all from any person.
create table casework.case_secret (
    reference text primary key,
    secret bytea not null
);

-- 待办. One row for each open task; gone when it is done.
-- Written by casework.keep alone, beside its case's row: a foreign key would read that row again for every task.
create table casework.task (
    reference text not null,
    task text not null,
    node text not null,
    name text not null,
    name_en text not null,
    act text not null,
    post text not null,
    organ text not null,
    holder text,
    since timestamptz not null,
    -- The nearest running deadline of this task: its own, or the whole case's. Null while paused or not computable.
    due date,
    due_kind text,
    paused boolean not null,
    primary key (reference, task)
);
create index on casework.task (organ, post, due nulls last, reference, task);
create index on casework.task (holder, due nulls last, reference, task) where holder is not null;

-- 期限. Derived from the events under a named calendar edition, never edited by hand.
create table casework.deadline (
    reference text not null,
    kind text not null,
    task text not null default '',
    organ text not null,
    post text not null,
    officer text,
    state text not null check (state in ('RUNNING', 'MET', 'CEASED')),
    due date,
    due_at timestamp,
    awaiting_year integer,
    paused boolean not null default false,
    edition text not null,
    ended_at timestamptz,
    primary key (reference, kind, task)
);
create index on casework.deadline (due, reference, kind, task) where state = 'RUNNING' and due is not null;
create index on casework.deadline (awaiting_year) where state = 'RUNNING' and awaiting_year is not null;

-- Every change a new calendar edition made to an open deadline.
create table casework.deadline_change (
    id bigint generated always as identity primary key,
    reference text not null,
    kind text not null,
    task text not null,
    due_before date,
    due_after date,
    edition_before text not null,
    edition_after text not null,
    at timestamptz not null default clock_timestamp()
);
create index on casework.deadline_change (reference, id);

-- Reminders and lapses already told, so that each is told once.
create table casework.reminder (
    reference text not null,
    kind text not null,
    task text not null,
    what text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (reference, kind, task, what)
);

grant select, insert, update on casework.case_file to ${app};
grant select, insert on casework.case_event, casework.deadline_change, casework.reminder to ${app};
grant select, insert, delete on casework.case_secret to ${app};
grant select, insert, update, delete on casework.task, casework.deadline to ${app};
