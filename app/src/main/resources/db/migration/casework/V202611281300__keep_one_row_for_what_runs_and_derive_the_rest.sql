-- A case's state is its events; it is derived and not kept. Its limits are derived too: one row says what runs now, so
-- that an act writes what it changed and nothing else.

-- 在办期限. What runs for a case, derived from its events under a named calendar edition; gone when nothing runs any more.
create table casework.running (
    reference text primary key,
    -- The nearest date the organ has to keep, and of which limit; null while none runs, is paused or can be computed.
    due date,
    due_kind text,
    -- 逾期视为受理 (行政许可法 art. 32): the last day for accepting, while nobody has answered the application.
    accept_by date,
    -- The first year without an arrangement that one of its limits waits for.
    awaiting_year integer,
    edition text not null,
    -- Every limit that runs: [{"kind": …, "task": …, "due": …}], without a date while it is paused or waits.
    limits jsonb not null
) with (fillfactor = 70);
-- 监察: every running case, the most urgent first.
create index on casework.running ((coalesce(due, date '9999-12-31')), reference);
create index on casework.running (accept_by, reference) where accept_by is not null;
create index on casework.running (awaiting_year) where awaiting_year is not null;
grant select, insert, update, delete on casework.running to ${app};

-- No edition has no name: the next start derives every case that runs.
insert into casework.running (reference, edition, limits)
select reference, '', '[]'::jsonb from casework.case_file f
 where closed_at is null
    or exists (select 1 from casework.deadline d where d.reference = f.reference and d.state = 'RUNNING');

drop function casework.keep(text, uuid, integer, jsonb);
drop function casework.rederive(text, integer, jsonb);
drop table casework.deadline;
alter table casework.case_file drop column state, drop column due;
-- An event and its case's row are written by one statement: the key would read and lock that row again for every event.
alter table casework.case_event drop constraint case_event_reference_fkey;
