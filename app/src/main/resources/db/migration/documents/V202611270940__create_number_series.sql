-- 文号. A number is drawn once and never again; one that was drawn for an act that was not kept is explained here.
create schema documents;
grant usage on schema documents to ${app};

create table documents.number_drawn (
    series text not null,
    year integer not null,
    number bigint not null,
    command uuid not null,
    at timestamptz not null default clock_timestamp(),
    primary key (series, year, number)
);
create index on documents.number_drawn (command);

create table documents.number_void (
    series text not null,
    year integer not null,
    number bigint not null,
    reason text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (series, year, number)
);

-- Runs as the owner: the serving role may draw numbers but not make or move sequences.
create function documents.draw_number(p_series text, p_year integer, p_command uuid)
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
        execute format('create sequence if not exists documents.%I', name);
    end if;
    execute format('select nextval(%L)', 'documents.' || quote_ident(name)) into drawn;
    insert into documents.number_drawn (series, year, number, command) values (p_series, p_year, drawn, p_command);
    return drawn;
end;
$$;
revoke all on function documents.draw_number from public;
grant execute on function documents.draw_number to ${app};

grant select on documents.number_drawn to ${app};
grant select, insert on documents.number_void to ${app};
