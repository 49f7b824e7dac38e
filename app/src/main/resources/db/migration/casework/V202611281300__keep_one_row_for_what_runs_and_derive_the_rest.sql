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
-- An event is found through its case, which its leaf names.
drop index casework.case_event_event_idx;

-- Made in one place and checked there; the database would check it again at every act.
alter table casework.case_file drop constraint case_file_reference_check;

-- One act, or several that arrived together, in one call: of each everything or nothing, its leaf included. Rows come as
-- one array for each column, as text where the driver has no array of the type; act is the place (from 1) of the act they
-- belong to. Returns the places of those kept; of an act decided on another version than the case is at now, nothing is
-- written.
create function casework.keep(
    -- the acts
    reference text[], command text[], expected integer[], organ text[], status text[], heading text[], version integer[],
    last_at text[], closed_at text[],
    -- what only a case's first act says
    o_act integer[], o_log_id text[], o_secret bytea[], o_item text[], o_edition integer[], o_chart integer[],
    o_procedure text[], o_branch text[], o_channel text[], o_title text[], o_query_code_hash bytea[],
    o_query_code_salt bytea[], o_simulated boolean[],
    -- the events, each with its leaf
    e_act integer[], e_seq integer[], e_event text[], e_kind text[], e_at text[], e_actor text[], e_post text[],
    e_ordinal integer[], e_body text[], e_entry bytea[],
    -- the tasks that were closed, those that stay with another holder or date, and those that were opened; where one was
    -- opened as another was closed, the row is handed on and t_after names the closed one
    c_act integer[], c_task text[],
    s_act integer[], s_task text[], s_holder text[], s_due text[], s_due_kind text[], s_paused boolean[],
    t_act integer[], t_after text[], t_task text[], t_node text[], t_name text[], t_name_en text[], t_does text[], t_post text[],
    t_holder text[], t_since text[], t_due text[], t_due_kind text[], t_paused boolean[],
    -- what runs, and the acts after which nothing does
    r_act integer[], r_due text[], r_due_kind text[], r_accept_by text[], r_awaiting_year integer[], r_edition text[],
    r_limits text[],
    n_act integer[])
returns integer[]
language plpgsql
-- Every row is reached by its key, however small the tables are when this is planned.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    kept integer[] := '{}';
begin
    for i in 1 .. cardinality(keep.reference) loop
        if keep.expected[i] > 0 then
            -- Compared and swapped: whoever decided on an older version of the case changes nothing.
            update casework.case_file
               set status = keep.status[i], heading = keep.heading[i], version = keep.version[i],
                   last_at = keep.last_at[i]::timestamptz, closed_at = keep.closed_at[i]::timestamptz
             where reference = keep.reference[i] and version = keep.expected[i];
            if found then
                kept := kept || i;
            end if;
        end if;
    end loop;

    for i in 1 .. cardinality(o_act) loop
        insert into casework.case_file (reference, log_id, item, edition, chart, procedure, organ, branch, channel, status,
               heading, version, title, query_code_hash, query_code_salt, simulated, received_at, last_at, closed_at)
        values (keep.reference[o_act[i]], o_log_id[i]::uuid, o_item[i], o_edition[i], o_chart[i], o_procedure[i],
               keep.organ[o_act[i]], o_branch[i], o_channel[i], keep.status[o_act[i]], keep.heading[o_act[i]],
               keep.version[o_act[i]], o_title[i], o_query_code_hash[i], o_query_code_salt[i], o_simulated[i],
               keep.last_at[o_act[i]]::timestamptz, keep.last_at[o_act[i]]::timestamptz,
               keep.closed_at[o_act[i]]::timestamptz);
        insert into casework.case_secret (reference, secret) values (keep.reference[o_act[i]], o_secret[i]);
        kept := kept || o_act[i];
    end loop;

    for i in 1 .. cardinality(e_act) loop
        if e_act[i] = any (kept) then
            insert into casework.case_event (reference, seq, event, kind, at, actor, post, command, ordinal, body)
            values (keep.reference[e_act[i]], e_seq[i], e_event[i]::uuid, e_kind[i], e_at[i]::timestamptz, e_actor[i],
                   e_post[i], keep.command[e_act[i]]::uuid, e_ordinal[i], e_body[i]);
            -- The leaf is written before anybody is told: an act without a leaf did not happen.
            insert into ledger.pending (event, entry) values (e_event[i]::uuid, e_entry[i]);
        end if;
    end loop;

    for i in 1 .. cardinality(c_act) loop
        if c_act[i] = any (kept) then
            delete from casework.task where reference = keep.reference[c_act[i]] and task = c_task[i];
        end if;
    end loop;

    for i in 1 .. cardinality(s_act) loop
        if s_act[i] = any (kept) then
            update casework.task
               set holder = s_holder[i], due = s_due[i]::date, due_kind = s_due_kind[i], paused = s_paused[i]
             where reference = keep.reference[s_act[i]] and task = s_task[i];
        end if;
    end loop;

    for i in 1 .. cardinality(t_act) loop
        if t_act[i] = any (kept) and t_after[i] is not null then
            update casework.task
               set task = t_task[i], node = t_node[i], name = t_name[i], name_en = t_name_en[i], act = t_does[i],
                   post = t_post[i], holder = t_holder[i], since = t_since[i]::timestamptz, due = t_due[i]::date,
                   due_kind = t_due_kind[i], paused = t_paused[i]
             where reference = keep.reference[t_act[i]] and task = t_after[i];
        elsif t_act[i] = any (kept) then
            insert into casework.task (reference, task, node, name, name_en, act, post, organ, holder, since, due, due_kind,
                   paused)
            values (keep.reference[t_act[i]], t_task[i], t_node[i], t_name[i], t_name_en[i], t_does[i], t_post[i],
                   keep.organ[t_act[i]], t_holder[i], t_since[i]::timestamptz, t_due[i]::date, t_due_kind[i],
                   t_paused[i]);
        end if;
    end loop;

    for i in 1 .. cardinality(r_act) loop
        if r_act[i] = any (kept) then
            update casework.running
               set due = r_due[i]::date, due_kind = r_due_kind[i], accept_by = r_accept_by[i]::date,
                   awaiting_year = r_awaiting_year[i], edition = r_edition[i], limits = r_limits[i]::jsonb
             where reference = keep.reference[r_act[i]];
            if not found then
                insert into casework.running (reference, due, due_kind, accept_by, awaiting_year, edition, limits)
                values (keep.reference[r_act[i]], r_due[i]::date, r_due_kind[i], r_accept_by[i]::date,
                       r_awaiting_year[i], r_edition[i], r_limits[i]::jsonb);
            end if;
        end if;
    end loop;

    for i in 1 .. cardinality(n_act) loop
        if n_act[i] = any (kept) then
            delete from casework.running where reference = keep.reference[n_act[i]];
        end if;
    end loop;
    return kept;
end;
$$;
grant execute on function casework.keep to ${app};
