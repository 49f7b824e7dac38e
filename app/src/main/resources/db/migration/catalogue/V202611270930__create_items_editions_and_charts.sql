-- 行政权力库. Items and charts by edition; what the legal office has not confirmed, no platform reads.
-- Nothing here is ever changed: a new state is a new edition, and a confirmation is a row of its own.
create schema catalogue;
grant usage on schema catalogue to ${app};

create table catalogue.department (
    code text primary key,
    name text not null unique,
    -- 简称, as the city writes it
    short_name text not null,
    name_en text not null,
    -- the city's own order of its departments
    position integer not null unique
);

create table catalogue.item (
    code text primary key check (code ~ '^[A-Z0-9][A-Z0-9.-]{1,39}$'),
    department text not null references catalogue.department,
    -- for 子项: the item it is part of
    parent text references catalogue.item,
    -- the order of the published list
    position integer not null unique
);
create index on catalogue.item (parent) where parent is not null;

create table catalogue.item_edition (
    code text not null references catalogue.item,
    edition integer not null check (edition > 0),
    -- SHA-256 of the content's bytes; the database itself refuses any other.
    fingerprint text not null check (fingerprint = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    -- Everything published, as RFC 8785 JSON; null is 未公布.
    content text not null,
    received_at timestamptz not null,
    received_from text not null,
    -- Read out of the content by the database, so that they cannot say anything else.
    name text not null generated always as (content::jsonb ->> 'name') stored,
    category text not null generated always as (content::jsonb ->> 'category') stored,
    official_code text generated always as (content::jsonb ->> 'officialCode') stored,
    primary key (code, edition)
);
create index on catalogue.item_edition (official_code) where official_code is not null;

create table catalogue.item_basis (
    code text not null,
    edition integer not null,
    number integer not null check (number > 0),
    -- 法律, 法规, 规章 … as published
    type text,
    law text,
    articles text,
    version_note text,
    quoted text,
    primary key (code, edition, number),
    foreign key (code, edition) references catalogue.item_edition
);
create index on catalogue.item_basis (law);

-- 法制机构确认. One row, one leaf of the public log.
create table catalogue.confirmation (
    code text not null,
    edition integer not null,
    confirmed_at timestamptz not null,
    login text not null,
    organ text not null,
    -- 演示确认: nobody looked; said so wherever the item is shown
    simulated boolean not null,
    event uuid not null unique,
    -- what the leaf commits to, field by field with its salt, for the receipt
    disclosure text not null,
    primary key (code, edition),
    foreign key (code, edition) references catalogue.item_edition
);
create index on catalogue.confirmation (confirmed_at);

-- One BPMN document per meaning: drawn for the public, run for the officer, replayed for the supervisor.
create table catalogue.procedure (
    fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    bpmn bytea not null
);

-- What an item runs on: a procedure, and the materials, limits, fee, remedy and form around it.
create table catalogue.chart (
    code text not null references catalogue.item,
    version integer not null check (version > 0),
    procedure text not null references catalogue.procedure,
    rules text not null,
    rules_fingerprint text not null check (rules_fingerprint = encode(sha256(convert_to(rules, 'UTF8')), 'hex')),
    received_at timestamptz not null,
    received_from text not null,
    primary key (code, version)
);
create index on catalogue.chart (procedure);

-- 固化. From here on it is the procedure that runs.
create table catalogue.freeze (
    code text not null,
    version integer not null,
    frozen_at timestamptz not null,
    login text not null,
    organ text not null,
    simulated boolean not null,
    event uuid not null unique,
    disclosure text not null,
    primary key (code, version),
    foreign key (code, version) references catalogue.chart
);

-- The one door for the four platforms: the newest edition the legal office has confirmed.
create view catalogue.published_item as
select distinct on (e.code)
       e.code, e.edition, e.fingerprint, e.content, e.name, e.category, e.official_code,
       i.department, i.parent, i.position,
       c.confirmed_at, c.simulated, c.event
  from catalogue.item_edition e
  join catalogue.confirmation c on c.code = e.code and c.edition = e.edition
  join catalogue.item i on i.code = e.code
 order by e.code, e.edition desc;

-- The newest chart the legal office has frozen.
create view catalogue.frozen_chart as
select distinct on (h.code)
       h.code, h.version, h.procedure, h.rules, h.rules_fingerprint,
       f.frozen_at, f.simulated, f.event
  from catalogue.chart h
  join catalogue.freeze f on f.code = h.code and f.version = h.version
 order by h.code, h.version desc;

create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is kept as it was published; make a new edition', tg_table_name;
end
$$;

create trigger kept before update or delete or truncate on catalogue.item_edition
    for each statement execute function catalogue.refuse_change();
create trigger kept before update or delete or truncate on catalogue.item_basis
    for each statement execute function catalogue.refuse_change();
create trigger kept before update or delete or truncate on catalogue.confirmation
    for each statement execute function catalogue.refuse_change();
create trigger kept before update or delete or truncate on catalogue.procedure
    for each statement execute function catalogue.refuse_change();
create trigger kept before update or delete or truncate on catalogue.chart
    for each statement execute function catalogue.refuse_change();
create trigger kept before update or delete or truncate on catalogue.freeze
    for each statement execute function catalogue.refuse_change();

grant select, insert on all tables in schema catalogue to ${app};
