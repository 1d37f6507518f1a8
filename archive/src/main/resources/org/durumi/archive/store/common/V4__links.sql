-- What people decided about pairs of tellings: whether both are of one incident, and whether their
-- people are one group. One row an entry of the log; the pair's first telling is the one that came
-- in first. act is the first entry of those that were made in one go; taken_back is 1 once a later
-- entry took it back.
create table link (
  seq bigint not null primary key,
  report bigint not null references report (number),
  event integer not null,
  other_report bigint not null references report (number),
  other_event integer not null,
  verdict varchar(20) not null,
  act bigint not null,
  person text not null,
  time varchar(30) not null,
  why text,
  taken_back integer not null
);

create index link_pair on link (report, event, other_report, other_event);
create index link_other on link (other_report, other_event);
create index link_act on link (act);

-- The rest is an index, like the search: it is made from the reports and the decisions above, can be
-- made anew at any time, and proves nothing.

-- Reports that came in or changed since the last linking. All do, the first time.
create table unlinked (
  report bigint not null primary key references report (number)
);

insert into unlinked select number from report;

-- A telling and the incident that it is of. knot: tellings that could be of one incident hang
-- together in one; root: the number, within the incident, of the origin that it rests on; ready: the
-- telling made ready to be compared; least and most: how many people it tells of.
create table telling (
  report bigint not null references report (number),
  event integer not null,
  knot varchar(12) not null,
  incident varchar(12) not null,
  root integer not null,
  least integer,
  most integer,
  ready ${bytes} not null,
  primary key (report, event)
);

create index telling_knot on telling (knot);
create index telling_incident on telling (incident, report, event);

-- Only tellings that share a key are compared.
create table telling_key (
  hash bigint not null,
  report bigint not null,
  event integer not null,
  primary key (hash, report, event)
)${keyed};

-- One row an incident. report and event name its oldest telling.
create table incident (
  id varchar(12) not null primary key,
  report bigint not null,
  event integer not null,
  type varchar(40) not null,
  place text,
  country varchar(2),
  first_day varchar(10),
  last_day varchar(10),
  tellings integer not null,
  roots integer not null,
  least integer,
  most integer
);

create index incident_newest on incident (last_day, report, event);

-- What the index was made with: the form of what is ready, and which events are linked.
create table linking (
  form integer not null,
  events varchar(20) not null,
  primary key (form, events)
);
