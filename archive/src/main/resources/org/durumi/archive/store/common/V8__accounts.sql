-- Who may come in. What made it so is in the log. No secret lies here as it is: passwords are hashed
-- with Argon2, codes and invitations by SHA-256, and on a server all of it, and what makes one-time
-- codes, is sealed before it comes here.
create table account (
  number integer not null primary key,
  name text not null,
  folded text not null,
  handle text not null,
  state text not null,
  password text,
  code_key text,
  code_step bigint not null,
  wrong integer not null,
  free_from text
);

create unique index account_folded on account (folded);
create unique index account_handle on account (handle);

-- What an account may, project by project.
create table membership (
  account integer not null references account (number),
  project text not null,
  role text not null,
  primary key (account, project, role)
);

create table passkey (
  credential text not null primary key,
  account integer not null references account (number),
  label text not null,
  made text not null,
  used text,
  public_key text not null,
  signatures bigint not null,
  transports text not null,
  flags text not null,
  attestation text,
  client_data text
);

create index passkey_account on passkey (account);

-- Good once each.
create table recovery_code (
  hash text not null primary key,
  account integer not null references account (number)
);

create table invitation (
  hash text not null primary key,
  account integer not null references account (number),
  until text not null
);

-- Who an account is at a provider of identities (OpenID Connect).
create table provided_identity (
  issuer text not null,
  subject text not null,
  account integer not null references account (number),
  primary key (issuer, subject)
);

-- What a program shows in place of a person.
create table access_token (
  hash text not null primary key,
  account integer not null references account (number),
  label text not null,
  until text not null
);

-- Where the log speaks of an account.
create table account_trace (
  seq bigint not null primary key,
  account integer not null
);
