-- A published result about a natural person is left out of the front page and of search engines.
alter table casework.publication add column person boolean not null default false;

update casework.publication p set person = true
  from casework.case_event e
 where e.reference = p.reference and e.kind = 'RECEIVED'
   and e.body::jsonb -> 'form' ->> 'applicantKind' = 'PERSON';

-- Whoever publishes says it.
alter table casework.publication alter column person drop default;

create index on casework.publication (organ, published_at desc, number);
create index on casework.publication (item, published_at desc, number);
