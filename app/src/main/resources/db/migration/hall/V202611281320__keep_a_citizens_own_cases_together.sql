-- 我的办件. For people who choose to sign in: which cases they applied for or opened with the query code.
create table hall.own_case (
    -- A hash of the identity provider's name for the person.
    citizen bytea not null check (octet_length(citizen) = 32),
    reference text not null,
    at timestamptz not null default now(),
    primary key (citizen, reference)
);
create index on hall.own_case (citizen, at desc);

grant select, insert, delete on hall.own_case to ${app};
