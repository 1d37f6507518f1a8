-- The archive, for SQLite and PostgreSQL alike; ${bytes} is what each calls a column of bytes.
-- What entries and contents hold is the truth. report and event repeat it in a form that can be searched,
-- and verify compares the two.

create table setting (
  name varchar(40) not null primary key,
  value text not null
);

-- Preserved bytes, texts and time stamps, each once, under its SHA-256.
create table content (
  sha256 char(64) not null primary key,
  bytes ${bytes} not null
);

create table entry (
  seq bigint not null primary key,
  leaf char(64) not null,
  body ${bytes} not null,
  opened ${bytes} not null,
  seed ${bytes} not null
);

create unique index entry_leaf on entry (leaf);

-- peaks: the roots of the log's complete subtrees, so that the tree can go on without reading the log.
create table head (
  size bigint not null primary key,
  json ${bytes} not null,
  signature ${bytes} not null,
  peaks text not null
);

create table report (
  number bigint not null primary key,
  snapshot char(64) not null,
  item integer not null,
  text char(64) not null,
  extraction bigint not null,
  proposal bigint not null,
  newest char(64) not null,
  name text not null,
  title text,
  url text,
  asked text,
  outlet text,
  published varchar(40),
  language varchar(8) not null,
  added varchar(30) not null
);

create index report_snapshot on report (snapshot, item);
create index report_url on report (url);
create index report_asked on report (asked);

create table event (
  report bigint not null references report (number),
  number integer not null,
  type varchar(40) not null,
  modality varchar(40) not null,
  state varchar(20) not null,
  first_day varchar(10),
  last_day varchar(10),
  place text,
  country varchar(2),
  people text,
  primary key (report, number)
);

-- Heads that a person wants time stamped and, once the authority has answered, its token.
create table stamp (
  size bigint not null,
  authority varchar(400) not null,
  token char(64),
  primary key (size, authority)
);
