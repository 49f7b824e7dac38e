-- 结果公开. What the public sees of a decision, made when it is published and gone when it is withdrawn.
create table casework.publication (
    -- 文号 of the decision or of its annulment.
    number text primary key,
    -- Never shown: whoever reads a decision does not learn how to follow the case.
    reference text not null references casework.case_file,
    event uuid not null unique,
    item text not null,
    organ text not null,
    title text not null,
    party text not null,
    result text not null check (result in ('GRANTED', 'REFUSED', 'ANNULLED')),
    decided_on date not null,
    published_at timestamptz not null default clock_timestamp(),
    -- The last day it is shown; null for as long as the decision stands.
    show_until date,
    -- The published lines, masked: [{"label": …, "labelEn": …, "value": …, "valueEn": …}].
    content jsonb not null,
    simulated boolean not null,
    -- 撤回: number, date and reason stay as a tombstone; the text is gone.
    withdrawn_at timestamptz,
    withdrawn_because text,
    withdrawn_by text,
    withdrawal_event uuid,
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index on casework.publication (published_at desc, number);
create index on casework.publication (reference);

-- 谁看过. Every look at what is sensitive, with its leaf.
create table casework.sensitive_view (
    event uuid primary key,
    reference text not null references casework.case_file,
    officer text not null,
    post text not null,
    at timestamptz not null default clock_timestamp()
);
create index on casework.sensitive_view (reference, at desc);

-- What the leaves of looks and withdrawals commit to, for their receipts.
create table casework.side_leaf (
    event uuid primary key,
    fields jsonb not null,
    seed bytea not null
);

-- 已办: the cases somebody has acted on.
create index on casework.case_event (actor, reference);
-- Who applied, for the officers' search.
create index on casework.case_event ((body::jsonb -> 'form' ->> 'applicantName') text_pattern_ops)
 where kind = 'RECEIVED';

grant select, insert on casework.publication, casework.sensitive_view to ${app};
grant update (title, party, content, withdrawn_at, withdrawn_because, withdrawn_by, withdrawal_event)
   on casework.publication to ${app};
grant select, insert, delete on casework.side_leaf to ${app};
