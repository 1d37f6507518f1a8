-- What the desk asks for beyond decisions. The archive fills these tables from its log, in one
-- transaction that ends by noting the new form; until then it counts as one of the form before.

alter table event add column confidence double precision not null default 0;
alter table event add column latitude double precision;
alter table event add column longitude double precision;
alter table event add column precision varchar(20);
alter table event add column geonames bigint;
alter table event add column said text;

-- The events that a person stands behind, the newest first.
create index event_said on event
  (last_day, report, number, type, modality, first_day, country, latitude, longitude)
  where said is not null;

-- One row a report. language and outlet repeat the report's, so that an index can answer a page of
-- the inbox by itself. family is the lowest number among reports of nearly the same text; kin tells
-- whether there are others. Those two are an index, like the search, and no evidence.
create table inbox (
  report bigint not null primary key references report (number),
  status varchar(20) not null,
  owner text,
  urgency integer not null,
  relevance integer not null,
  events integer not null,
  waiting integer not null,
  language varchar(8) not null,
  outlet text,
  family bigint not null,
  kin integer not null
);

create index inbox_urgent on inbox
  (status, urgency, report, family, kin, relevance, language, outlet, owner);
create index inbox_newest on inbox
  (status, report, family, kin, relevance, language, outlet, owner);
create index inbox_kin on inbox (kin, status, family, relevance, language, outlet, owner);
create index inbox_family on inbox (family, report);

-- What is to be done next for the people of an event.
create table care (
  report bigint not null references report (number),
  event integer not null,
  action text,
  due varchar(30),
  owner text,
  closed text,
  primary key (report, event)
);

-- Where the log speaks of work on a report: its decisions and what was changed about it. event is 0
-- where the whole report is meant.
create table trace (
  report bigint not null references report (number),
  seq bigint not null,
  event integer not null,
  primary key (report, seq)
);

create table preference (
  name varchar(40) not null primary key,
  value text not null
);

-- To find nearly the same text: for the first report of each family, its sketch, and the bands of
-- it that another's must share one of.
create table likeness (
  report bigint not null primary key references report (number),
  letters integer not null,
  sketch ${bytes} not null
);

create table likeness_band (
  band bigint not null,
  report bigint not null,
  primary key (band, report)
)${keyed};
