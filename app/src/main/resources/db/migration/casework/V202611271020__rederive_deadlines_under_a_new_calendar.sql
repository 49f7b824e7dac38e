-- A new calendar edition changes dates, never events: deadlines and due dates are derived again, each change journalled.
-- Returns how many deadlines changed; nothing is written when the case moved on meanwhile, for its own act derives anew.
create function casework.rederive(p_reference text, p_expected integer, p_act jsonb)
returns integer
language plpgsql
as $$
declare
    changed integer;
begin
    perform 1 from casework.case_file where reference = p_reference and version = p_expected for update;
    if not found then
        return 0;
    end if;

    update casework.case_file set due = (p_act -> 'file' ->> 'due')::date where reference = p_reference;

    insert into casework.deadline_change (reference, kind, task, due_before, due_after, edition_before, edition_after)
    select p_reference, d.kind, d.task, old.due, d.due, old.edition, d.edition
      from jsonb_to_recordset(p_act -> 'deadlines') as d(kind text, task text, due date, edition text)
      join casework.deadline old on old.reference = p_reference and old.kind = d.kind and old.task = d.task
     where old.state = 'RUNNING' and old.due is distinct from d.due;
    get diagnostics changed = row_count;

    update casework.deadline old
       set due = d.due, due_at = d.due_at, awaiting_year = d.awaiting_year, paused = d.paused, edition = d.edition
      from jsonb_to_recordset(p_act -> 'deadlines')
           as d(kind text, task text, due date, due_at timestamp, awaiting_year integer, paused boolean, edition text)
     where old.reference = p_reference and old.kind = d.kind and old.task = d.task and old.state = 'RUNNING';

    update casework.task old
       set due = t.due, due_kind = t.due_kind
      from jsonb_to_recordset(p_act -> 'tasks') as t(task text, due date, due_kind text)
     where old.reference = p_reference and old.task = t.task
       and (old.due, old.due_kind) is distinct from (t.due, t.due_kind);
    return changed;
end;
$$;
grant execute on function casework.rederive to ${app};
