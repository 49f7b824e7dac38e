-- 公开日志. The queue of what was done, the numbered leaves, the head of the tree and every checkpoint signed.
create schema ledger;
grant usage on schema ledger to ${app};

-- 待存证. An act inserts here in its own transaction: if this row is not written, the act did not happen.
-- From one combined statement it is exactly:
--     insert into ledger.pending (event, entry) values (<uuid of the event>, <the leaf's RFC 8785 bytes>);
-- The number orders acts of which one could see the other; it is not the entry number.
create table ledger.pending (
    number bigint generated always as identity primary key,
    event uuid not null,
    entry bytea not null check (octet_length(entry) between 1 and 65535),
    at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- 日志条目. Entry idx of the log, for ever. The hash follows from the entry, so the two cannot be written apart.
create table ledger.leaf (
    idx bigint primary key check (idx >= 0),
    event uuid not null unique,
    entry bytea not null,
    leaf_hash bytea not null generated always as (sha256('\x00'::bytea || entry)) stored,
    -- When the act queued it, by the database's clock: the merge delay is counted from here.
    at timestamptz not null
);

-- 日志头. One row: how many leaves there are, the root over them, and who leads (each leader raises the epoch).
create table ledger.head (
    one boolean primary key default true check (one),
    size bigint not null check (size >= 0),
    root bytea not null check (octet_length(root) = 32),
    epoch bigint not null
);
insert into ledger.head (size, root, epoch) values (0, sha256(''::bytea), 0);

-- The compare-and-swap in the application decides who may move the head; this says that nobody moves it back.
create function ledger.head_only_grows() returns trigger language plpgsql as $$
begin
    if new.size < old.size or new.epoch < old.epoch or (new.size = old.size and new.root <> old.root) then
        raise exception 'the head of the log only grows: % to %', old.size, new.size;
    end if;
    return new;
end $$;
create trigger head_only_grows before update on ledger.head
    for each row execute function ledger.head_only_grows();

-- 检查点. Every version of every checkpoint that was ever published: signed, then with more cosignatures.
create table ledger.checkpoint (
    number bigint generated always as identity primary key,
    size bigint not null,
    root bytea not null,
    note bytea not null,
    note_hash bytea not null unique generated always as (sha256(note)) stored,
    -- Whether this node's own policy is satisfied: enough witnesses have seen it.
    witnessed boolean not null,
    at timestamptz not null default clock_timestamp()
);
create index on ledger.checkpoint (size, number);
create index on ledger.checkpoint (size, number) where witnessed;

-- 见证记忆. The largest tree this node has cosigned, for each log it watches: its own, and its neighbours'.
create table ledger.witnessed (
    origin text primary key,
    size bigint not null,
    root bytea not null,
    note bytea not null,
    at timestamptz not null
);

-- A log signed a checkpoint and did not prove that it grew: kept, because it may show that the log forked.
create table ledger.evidence (
    number bigint generated always as identity primary key,
    origin text not null,
    request bytea not null,
    at timestamptz not null default clock_timestamp()
);

-- 重复. A second leaf for an event that has one: a mistake of the office that wrote it, kept out of the queue's way.
create table ledger.duplicate (
    number bigint primary key,
    event uuid not null,
    entry bytea not null,
    at timestamptz not null default clock_timestamp()
);

grant select, insert, delete on ledger.pending to ${app};
grant select, insert on ledger.leaf, ledger.checkpoint, ledger.evidence, ledger.duplicate to ${app};
grant select, update on ledger.head to ${app};
grant select, insert, update on ledger.witnessed to ${app};
