-- "create sequence if not exists" fails when two make the same one at once: the first draws of a series now wait for each other.
create or replace function documents.draw_number(p_series text, p_year integer, p_command uuid)
returns bigint
language plpgsql
security definer
set search_path = documents, pg_temp
as $$
declare
    -- A series' name is Chinese and long; its hash is a plain name that fits.
    name text := left('series_' || encode(sha256(convert_to(p_series, 'UTF8')), 'hex'), 40) || '_' || p_year;
    drawn bigint;
begin
    if to_regclass('documents.' || quote_ident(name)) is null then
        perform pg_advisory_xact_lock(hashtextextended('documents.' || name, 0));
        execute format('create sequence if not exists documents.%I', name);
    end if;
    execute format('select nextval(%L)', 'documents.' || quote_ident(name)) into drawn;
    insert into documents.number_drawn (series, year, number, command) values (p_series, p_year, drawn, p_command);
    return drawn;
end;
$$;
