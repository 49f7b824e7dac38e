-- An amendment of one year may follow the notice of the next, and what comes later overrides: the order is a fact of its
-- own. Numbers may skip where an addition was refused; they are never shown.
alter table calendar.notice add column number bigint generated always as identity;
create unique index on calendar.notice (number);
