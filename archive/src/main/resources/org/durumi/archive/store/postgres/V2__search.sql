-- The full-text index: a report's tokens, made by org.durumi.archive.search, in their order with one
-- space between them. What a word is stays with our own code; PostgreSQL knows only spaces.
create table search (
  number bigint not null primary key,
  words text not null
);

create index search_tokens on search using gin (string_to_array(words, ' '));

-- What to filter by to the day, and what to take out of the index when a report changes: the
-- facets, and a CRC-32C of all tokens that tells whether the words are still those put in.
create table search_facet (
  number bigint not null primary key,
  facets text not null,
  crc bigint not null
);

-- The form of the archive, so that opening it needs no look at Flyway's own table.
create table archive_form (
  number integer not null
);

insert into archive_form values (2);
