-- All of this is an index, as the linking is: it is made from the reports and what people decided,
-- can be made anew at any time, and proves nothing.

-- The telling itself without its report's text, where a person accepted it; else null.
alter table telling add column told ${bytes};

-- What is kept of older forms lacks it: all is linked anew, with the events that were linked before.
update linking set form = 0;

-- Pairs of tellings of two reports of which the linker is unsure, by their log2 odds beyond the
-- threshold.
create table doubt (
  report bigint not null,
  event integer not null,
  other_report bigint not null,
  other_event integer not null,
  odds double precision not null,
  primary key (report, event, other_report, other_event)
)${keyed};

create index doubt_other on doubt (other_report, other_event);

-- The pair that says most about two incidents being one, or about one being two (then both are the
-- same one); people: how many are counted once more or once less by what a person says.
create table undecided (
  incident varchar(12) not null,
  other varchar(12) not null,
  report bigint not null,
  event integer not null,
  other_report bigint not null,
  other_event integer not null,
  odds double precision not null,
  people integer not null,
  primary key (incident, other)
)${keyed};

create index undecided_other on undecided (other);
create index undecided_most on undecided (people desc, odds);

-- Bodies of people of accepted incidents, and what became of each when people were followed.
create table strand (
  id varchar(24) not null primary key,
  incident varchar(12) not null,
  placed ${bytes} not null
);

create index strand_incident on strand (incident);

-- What a strand is found by (sought: 0) and what it looks for (sought: 1).
create table strand_key (
  sought integer not null,
  hash bigint not null,
  strand varchar(24) not null,
  primary key (sought, hash, strand)
)${keyed};

create index strand_key_strand on strand_key (strand);

-- The groups that a strand is of (hint: 0), or may be of, too (hint: 1); a group goes by the strand
-- that it began with.
create table strand_group (
  first varchar(24) not null,
  hint integer not null,
  strand varchar(24) not null,
  primary key (first, hint, strand)
)${keyed};

create index strand_group_strand on strand_group (strand);

-- A group's parts. state: open where the people are in custody or feared for, over where a report
-- asserts an end, none where nothing of it is shown; news: the last day of what is told, or null;
-- told: the last day on which its newest report may have been published, or null; newest: its newest
-- report; report and event: the telling that its plan is kept with, if it has none. The rest: days
-- in custody and how it ended, once with returns that somebody concludes left open and once as
-- returns; null where that is not known.
create table custody (
  first varchar(24) not null,
  part integer not null,
  state varchar(8) not null,
  news varchar(10),
  told varchar(10),
  newest bigint not null,
  urgency integer not null,
  children integer not null,
  report bigint not null,
  event integer not null,
  least integer,
  most integer,
  outcome varchar(10),
  concluded_least integer,
  concluded_most integer,
  concluded_outcome varchar(10),
  primary key (first, part)
)${keyed};

create index custody_state on custody (state, news, told);

-- Who tells of a part.
create table custody_telling (
  report bigint not null,
  event integer not null,
  first varchar(24) not null,
  part integer not null,
  primary key (report, event, first, part)
)${keyed};

create index custody_telling_first on custody_telling (first);
