-- 附件. What people handed in, each file once; the bytes are in the attachments folder under their hash.
create table documents.attachment (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size between 1 and 20971520),
    type text not null check (type in ('PDF', 'OFD', 'JPG', 'PNG', 'DOCX', 'XLSX')),
    first_name text not null,
    at timestamptz not null default clock_timestamp()
);

grant select, insert on documents.attachment to ${app};
