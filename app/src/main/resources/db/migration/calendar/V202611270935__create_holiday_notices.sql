-- 节假日安排. The State Council's notices as published, edition by edition; a notice is never changed, only followed.
create schema calendar;
grant usage on schema calendar to ${app};

create table calendar.notice (
    year integer not null,
    issue integer not null,
    source text not null,
    added_by text not null,
    added_at timestamptz not null default clock_timestamp(),
    primary key (year, issue)
);

create table calendar.arranged_day (
    year integer not null,
    issue integer not null,
    day date not null,
    off boolean not null,
    name text not null,
    primary key (year, issue, day),
    foreign key (year, issue) references calendar.notice
);

grant select, insert on calendar.notice, calendar.arranged_day to ${app};
