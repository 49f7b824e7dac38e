-- 存证. The leaf of a notice an administrator added, with the salts its receipt shows. Those Sundial was published with
-- have none: anyone can compare them with the source.
create table calendar.notice_leaf (
    year integer not null,
    issue integer not null,
    event uuid not null unique,
    disclosure text not null,
    primary key (year, issue),
    foreign key (year, issue) references calendar.notice
);

grant select, insert on calendar.notice_leaf to ${app};
