-- Where the log speaks of consents and of what left the office. Nothing is deleted here.
create table outgoing (
  seq bigint not null primary key,
  kind varchar(16) not null,
  number integer not null
);

create index outgoing_number on outgoing (kind, number);
