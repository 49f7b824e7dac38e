-- 网上政务大厅. What people have typed and not yet handed in, and who may follow which case. Nothing here outlives its
-- purpose, and nothing here can be read without the token in the applicant's own browser.
create schema hall;
grant usage on schema hall to ${app};

create table hall.draft (
    -- A hash of the browser's token: whoever reads this table cannot open a draft.
    id bytea primary key check (octet_length(id) = 32),
    -- What it is for: the application for an item, or the supplement of a case.
    purpose text not null,
    -- The command its submission will be, however often the button is pressed.
    command uuid not null unique,
    -- Answers, and after submission the reference and the query code: sealed with a key made of the token.
    body bytea not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index on hall.draft (expires_at);

-- Files of a draft. They move to the attachments only when the draft is submitted, so a draft that is erased is gone.
create table hall.draft_file (
    draft bytea not null references hall.draft on delete cascade,
    material text not null,
    -- Of the file itself; the sealed content is a few bytes longer.
    size bigint not null,
    content bytea not null,
    primary key (draft, material)
);
-- What is sealed does not compress.
alter table hall.draft_file alter column content set storage external;

-- Whoever gave the reference and the query code of a case may follow it for a while.
create table hall.pass (
    id bytea primary key check (octet_length(id) = 32),
    reference text not null,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index on hall.pass (expires_at);

grant select, insert, update, delete on hall.draft, hall.draft_file, hall.pass to ${app};
