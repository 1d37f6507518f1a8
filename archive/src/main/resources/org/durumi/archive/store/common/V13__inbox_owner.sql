-- What one person has is few of many.
create index inbox_owner on inbox (owner, kin, status, family);
