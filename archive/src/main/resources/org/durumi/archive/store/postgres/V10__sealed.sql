-- Fields that could name or endanger somebody are sealed by the application before they come here
-- (docs/team.md has the list). What is sealed is longer, and cannot be compressed.
alter table content alter column sha256 type text;
alter table report alter column snapshot type text;
alter table report alter column text type text;
alter table stamp alter column token type text;

alter table content alter column bytes set storage external;
alter table entry alter column body set storage external;
alter table entry alter column opened set storage external;
alter table telling alter column ready set storage external;
alter table telling alter column told set storage external;

-- The coordinates of a place stand sealed beside its name.
alter table event add constraint event_sealed
  check (latitude is null and longitude is null and geonames is null);

-- Of each report a set of keyed hashes of its tokens, in the hashes' order.
drop table search;

create table search (
  number bigint not null primary key,
  tokens bigint[] not null
);

alter table search alter column tokens set storage external;

create index search_tokens on search using gin (tokens);

-- Which generation of keys seals, and which one's hashes stand in the tables: two numbers that
-- open nothing. One row, once there is an archive.
create table sealing (
  generation integer not null,
  index_generation integer not null
);
