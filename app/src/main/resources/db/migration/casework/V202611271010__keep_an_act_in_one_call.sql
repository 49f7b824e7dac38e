-- One act, one transaction, one round trip: everything an act changes is written by this one call.
-- Returns 'kept', 'conflict' (somebody acted first) or 'repeated' (this very command was kept before).
create function casework.keep(p_reference text, p_command uuid, p_expected integer, p_act jsonb)
returns text
language plpgsql
as $$
declare
    f jsonb := p_act -> 'file';
begin
    if p_expected = 0 then
        insert into casework.case_file (reference, log_id, item, edition, chart, procedure, organ, branch, channel, status,
               heading, version, state, title, query_code_hash, query_code_salt, simulated, received_at, last_at,
               closed_at, due)
        values (p_reference, (f ->> 'log_id')::uuid, f ->> 'item', (f ->> 'edition')::integer,
               (f ->> 'chart')::integer, f ->> 'procedure', f ->> 'organ',
               f ->> 'branch', f ->> 'channel', f ->> 'status', f ->> 'heading', (f ->> 'version')::integer,
               f ->> 'state', f ->> 'title', decode(f ->> 'query_code_hash', 'hex'),
               decode(f ->> 'query_code_salt', 'hex'), (f ->> 'simulated')::boolean,
               (f ->> 'last_at')::timestamptz, (f ->> 'last_at')::timestamptz, (f ->> 'closed_at')::timestamptz,
               (f ->> 'due')::date);
        insert into casework.case_secret (reference, secret) values (p_reference, decode(f ->> 'secret', 'hex'));
    else
        update casework.case_file
           set status = f ->> 'status', heading = f ->> 'heading', version = (f ->> 'version')::integer,
               state = f ->> 'state', last_at = (f ->> 'last_at')::timestamptz,
               closed_at = (f ->> 'closed_at')::timestamptz, due = (f ->> 'due')::date
         where reference = p_reference and version = p_expected;
        if not found then
            return case when exists (select 1 from casework.case_event where command = p_command and ordinal = 0)
                        then 'repeated' else 'conflict' end;
        end if;
    end if;

    insert into casework.case_event (reference, seq, event, kind, at, actor, post, command, ordinal, body)
    select p_reference, e.seq, e.event, e.kind, e.at, e.actor, e.post, p_command, e.ordinal, e.body
      from jsonb_to_recordset(p_act -> 'events')
           as e(seq integer, event uuid, kind text, at timestamptz, actor text, post text, ordinal smallint, body text);

    -- The leaf is written before anybody is told: an act without a leaf did not happen.
    insert into ledger.pending (event, entry)
    select e.event, decode(e.entry, 'base64')
      from jsonb_to_recordset(p_act -> 'events') as e(event uuid, entry text);

    if jsonb_array_length(p_act -> 'closed') > 0 then
        delete from casework.task
         where reference = p_reference and task in (select jsonb_array_elements_text(p_act -> 'closed'));
    end if;

    insert into casework.task as old (reference, task, node, name, name_en, act, post, organ, holder, since, due,
           due_kind, paused)
    select p_reference, t.task, t.node, t.name, t.name_en, t.act, t.post, f ->> 'organ', t.holder, t.since, t.due,
           t.due_kind, t.paused
      from jsonb_to_recordset(p_act -> 'tasks')
           as t(task text, node text, name text, name_en text, act text, post text, holder text, since timestamptz,
                due date, due_kind text, paused boolean)
        on conflict (reference, task) do update
           set holder = excluded.holder, due = excluded.due, due_kind = excluded.due_kind, paused = excluded.paused
         where (old.holder, old.due, old.due_kind, old.paused)
               is distinct from (excluded.holder, excluded.due, excluded.due_kind, excluded.paused);

    insert into casework.deadline as old (reference, kind, task, organ, post, officer, state, due, due_at,
           awaiting_year, paused, edition, ended_at)
    select p_reference, d.kind, d.task, f ->> 'organ', d.post, d.officer, d.state, d.due, d.due_at, d.awaiting_year,
           d.paused, d.edition, d.ended_at
      from jsonb_to_recordset(p_act -> 'deadlines')
           as d(kind text, task text, post text, officer text, state text, due date, due_at timestamp,
                awaiting_year integer, paused boolean, edition text, ended_at timestamptz)
        on conflict (reference, kind, task) do update
           set state = excluded.state, due = excluded.due, due_at = excluded.due_at, officer = excluded.officer,
               awaiting_year = excluded.awaiting_year, paused = excluded.paused, edition = excluded.edition,
               ended_at = excluded.ended_at
         where (old.state, old.due, old.due_at, old.officer, old.awaiting_year, old.paused, old.edition, old.ended_at)
               is distinct from (excluded.state, excluded.due, excluded.due_at, excluded.officer,
                                 excluded.awaiting_year, excluded.paused, excluded.edition, excluded.ended_at);

    return 'kept';
end;
$$;
grant execute on function casework.keep to ${app};
