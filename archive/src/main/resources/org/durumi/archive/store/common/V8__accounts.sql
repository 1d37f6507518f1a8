-- Who may come in. What made it so is in the log. No secret lies here as it is: passwords are hashed
-- with Argon2, codes and invitations by SHA-256, and what makes one-time codes is sealed with a key
-- that is not in the database.
create table account (
  number integer not null primary key,
  name varchar(200) not null,
  folded varchar(200) not null,
  handle varchar(100) not null,
  state varchar(16) not null,
  password text,
  code_key text,
  code_step bigint not null,
  wrong integer not null,
  free_from varchar(30)
);

create unique index account_folded on account (folded);
create unique index account_handle on account (handle);

-- What an account may, project by project.
create table membership (
  account integer not null references account (number),
  project varchar(64) not null,
  role varchar(20) not null,
  primary key (account, project, role)
);

create table passkey (
  credential text not null primary key,
  account integer not null references account (number),
  label varchar(200) not null,
  made varchar(30) not null,
  used varchar(30),
  public_key text not null,
  signatures bigint not null,
  transports varchar(200) not null,
  flags varchar(200) not null,
  attestation text,
  client_data text
);

create index passkey_account on passkey (account);

-- Good once each.
create table recovery_code (
  hash varchar(64) not null primary key,
  account integer not null references account (number)
);

create table invitation (
  hash varchar(64) not null primary key,
  account integer not null references account (number),
  until varchar(30) not null
);

-- Who an account is at a provider of identities (OpenID Connect).
create table provided_identity (
  issuer varchar(300) not null,
  subject varchar(300) not null,
  account integer not null references account (number),
  primary key (issuer, subject)
);

-- What a program shows in place of a person.
create table access_token (
  hash varchar(64) not null primary key,
  account integer not null references account (number),
  label varchar(200) not null,
  until varchar(30) not null
);

-- Where the log speaks of an account.
create table account_trace (
  seq bigint not null primary key,
  account integer not null
);
