-- 机关、人员、岗位. Who may act, in whose name, in which post.
create schema identity;
grant usage on schema identity to ${app};

create table identity.organ (
    code text primary key,
    name text not null,
    name_en text not null,
    uscc text
);

create table identity.officer (
    login text primary key check (login ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
    display_name text not null,
    organ text not null references identity.organ,
    password_hash text not null,
    -- Base32, RFC 6238; null until a code generator is registered.
    totp_secret text,
    -- The last time step a code was used in: a code works once (RFC 6238 §5.2).
    totp_last_step bigint not null default 0,
    failed_attempts integer not null default 0,
    locked_until timestamptz,
    active boolean not null default true,
    demo boolean not null default false
);

create table identity.post_holding (
    login text not null references identity.officer,
    post text not null check (post in ('window', 'handler', 'reviewer', 'head', 'supervisor', 'legal', 'admin')),
    organ text not null references identity.organ,
    held_from date not null default current_date,
    held_to date,
    primary key (login, post, organ, held_from)
);
create index on identity.post_holding (organ, post);

-- Acts of identity itself: signed in, refused, locked, passkey added. Kept, never changed.
create table identity.access_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    login text not null,
    act text not null,
    detail text not null default ''
);
create index on identity.access_event (login, id desc);

-- The two tables of Spring Security's JDBC passkey repositories.
create table identity.user_entities (
    id varchar(1000) not null primary key,
    name varchar(100) not null unique,
    display_name varchar(200)
);
create table identity.user_credentials (
    credential_id varchar(1000) not null primary key,
    user_entity_user_id varchar(1000) not null references identity.user_entities (id),
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamptz,
    last_used timestamptz,
    label varchar(1000) not null
);
create index on identity.user_credentials (user_entity_user_id);

grant select, insert, update on identity.organ, identity.officer, identity.post_holding to ${app};
grant select, insert on identity.access_event to ${app};
grant select, insert, update, delete on identity.user_entities, identity.user_credentials to ${app};
