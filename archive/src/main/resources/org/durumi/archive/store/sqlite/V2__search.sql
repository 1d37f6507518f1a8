-- The full-text index. Contentless: it holds tokens alone, made by org.durumi.archive.search, and a
-- report's number as its rowid. The ascii tokenizer takes every character beyond ASCII for a letter,
-- so what a word is stays with our own code and does not change with SQLite's tables of Unicode.
create virtual table search using fts5(
  tokens, content = '', columnsize = 0, detail = full, tokenize = 'ascii'
);

-- A leaf of the index with its row header fits one page of 4096 bytes less the 32 that the cipher
-- keeps; FTS5's own 4050 would spill each leaf over into a second page.
insert into search (search, rank) values ('pgsz', 3990);

-- What to filter by to the day, and what to take out of the index when a report changes: the
-- facets, and a CRC-32C of all tokens that tells whether the words are still those put in.
create table search_facet (
  number integer primary key,
  facets text not null,
  crc integer not null
);

-- The form of the archive, so that opening it needs no look at Flyway's own table.
pragma user_version = 2;
