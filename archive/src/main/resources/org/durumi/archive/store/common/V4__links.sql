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
