package org.durumi.archive.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables and columns about accounts. */
final class AccountTables {

  private AccountTables() {}

  static final class Accounts {
    static final Table<Record> TABLE = table(name("account"));
    static final Field<Integer> NUMBER = integer("account", "number");
    static final Field<String> NAME = text("account", "name");
    static final Field<String> FOLDED = text("account", "folded");
    static final Field<String> HANDLE = text("account", "handle");
    static final Field<String> STATE = text("account", "state");
    static final Field<String> PASSWORD = text("account", "password");
    static final Field<String> CODE_KEY = text("account", "code_key");
    static final Field<Long> CODE_STEP = number("account", "code_step");
    static final Field<Integer> WRONG = integer("account", "wrong");
    static final Field<String> FREE_FROM = text("account", "free_from");

    static final List<Field<?>> ALL =
        List.of(
            NUMBER, NAME, FOLDED, HANDLE, STATE, PASSWORD, CODE_KEY, CODE_STEP, WRONG, FREE_FROM);

    private Accounts() {}
  }

  static final class Memberships {
    static final Table<Record> TABLE = table(name("membership"));
    static final Field<Integer> ACCOUNT = integer("membership", "account");
    static final Field<String> PROJECT = text("membership", "project");
    static final Field<String> ROLE = text("membership", "role");

    private Memberships() {}
  }

  static final class Passkeys {
    static final Table<Record> TABLE = table(name("passkey"));
    static final Field<String> CREDENTIAL = text("passkey", "credential");
    static final Field<Integer> ACCOUNT = integer("passkey", "account");
    static final Field<String> LABEL = text("passkey", "label");
    static final Field<String> MADE = text("passkey", "made");
    static final Field<String> USED = text("passkey", "used");
    static final Field<String> PUBLIC_KEY = text("passkey", "public_key");
    static final Field<Long> SIGNATURES = number("passkey", "signatures");
    static final Field<String> TRANSPORTS = text("passkey", "transports");
    static final Field<String> FLAGS = text("passkey", "flags");
    static final Field<String> ATTESTATION = text("passkey", "attestation");
    static final Field<String> CLIENT_DATA = text("passkey", "client_data");

    static final List<Field<?>> ALL =
        List.of(
            CREDENTIAL,
            ACCOUNT,
            LABEL,
            MADE,
            USED,
            PUBLIC_KEY,
            SIGNATURES,
            TRANSPORTS,
            FLAGS,
            ATTESTATION,
            CLIENT_DATA);

    private Passkeys() {}
  }

  static final class Codes {
    static final Table<Record> TABLE = table(name("recovery_code"));
    static final Field<String> HASH = text("recovery_code", "hash");
    static final Field<Integer> ACCOUNT = integer("recovery_code", "account");

    private Codes() {}
  }

  static final class Invitations {
    static final Table<Record> TABLE = table(name("invitation"));
    static final Field<String> HASH = text("invitation", "hash");
    static final Field<Integer> ACCOUNT = integer("invitation", "account");
    static final Field<String> UNTIL = text("invitation", "until");

    private Invitations() {}
  }

  static final class Identities {
    static final Table<Record> TABLE = table(name("provided_identity"));
    static final Field<String> ISSUER = text("provided_identity", "issuer");
    static final Field<String> SUBJECT = text("provided_identity", "subject");
    static final Field<Integer> ACCOUNT = integer("provided_identity", "account");

    private Identities() {}
  }

  static final class Tokens {
    static final Table<Record> TABLE = table(name("access_token"));
    static final Field<String> HASH = text("access_token", "hash");
    static final Field<Integer> ACCOUNT = integer("access_token", "account");
    static final Field<String> LABEL = text("access_token", "label");
    static final Field<String> UNTIL = text("access_token", "until");

    private Tokens() {}
  }

  static final class AccountTraces {
    static final Table<Record> TABLE = table(name("account_trace"));
    static final Field<Long> SEQ = number("account_trace", "seq");
    static final Field<Integer> ACCOUNT = integer("account_trace", "account");

    private AccountTraces() {}
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), SQLDataType.VARCHAR);
  }

  private static Field<Long> number(String table, String column) {
    return field(name(table, column), SQLDataType.BIGINT);
  }

  private static Field<Integer> integer(String table, String column) {
    return field(name(table, column), SQLDataType.INTEGER);
  }
}
