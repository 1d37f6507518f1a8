package org.durumi.archive.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.seal.Secrecy;

/**
 * The columns that hold sealed values on a server, one by one; docs/team.md says why each is, and
 * why all others name nobody. A file is encrypted as a whole, and holds the same columns as they
 * are.
 */
enum SealedColumn {
  SETTING("setting", "value", "name", Manner.TEXT, Secrecy.WORKING),
  CONTENT_NAME("content", "sha256", "sha256", Manner.NAME, Secrecy.WORKING, "content"),
  CONTENT("content", "bytes", "sha256", Manner.BYTES, Secrecy.RESTRICTED),
  ENTRY_BODY("entry", "body", "seq", Manner.BYTES, Secrecy.RESTRICTED),
  ENTRY_OPENED("entry", "opened", "seq", Manner.BYTES, Secrecy.RESTRICTED),
  ENTRY_SEED("entry", "seed", "seq", Manner.BYTES, Secrecy.RESTRICTED),
  REPORT_SNAPSHOT("report", "snapshot", "number", Manner.NAME, Secrecy.WORKING, "content"),
  REPORT_TEXT("report", "text", "number", Manner.NAME, Secrecy.WORKING, "content"),
  REPORT_NAME("report", "name", "number", Manner.TEXT, Secrecy.RESTRICTED),
  REPORT_TITLE("report", "title", "number", Manner.TEXT, Secrecy.RESTRICTED),
  REPORT_URL("report", "url", "number", Manner.NAME, Secrecy.RESTRICTED, "address"),
  REPORT_ASKED("report", "asked", "number", Manner.NAME, Secrecy.RESTRICTED, "address"),
  REPORT_OUTLET("report", "outlet", "number", Manner.NAME, Secrecy.WORKING, "outlet"),
  /** With its coordinates, whose own columns stay empty on a server. */
  EVENT_PLACE("event", "place", "report, number", Manner.TEXT, Secrecy.RESTRICTED),
  EVENT_SAID("event", "said", "report, number", Manner.TEXT, Secrecy.RESTRICTED),
  STAMP_TOKEN("stamp", "token", "size, authority", Manner.NAME, Secrecy.WORKING, "content"),
  INBOX_OWNER("inbox", "owner", "report", Manner.NAME, Secrecy.WORKING, "person"),
  INBOX_PROJECT("inbox", "project", "report", Manner.NAME, Secrecy.WORKING, "project"),
  INBOX_OUTLET("inbox", "outlet", "report", Manner.NAME, Secrecy.WORKING, "outlet"),
  CARE_ACTION("care", "action", "report, event", Manner.TEXT, Secrecy.RESTRICTED),
  CARE_OWNER("care", "owner", "report, event", Manner.NAME, Secrecy.WORKING, "person"),
  CARE_CLOSED("care", "closed", "report, event", Manner.TEXT, Secrecy.RESTRICTED),
  PREFERENCE("preference", "value", "name", Manner.TEXT, Secrecy.WORKING),
  LIKENESS_SKETCH("likeness", "sketch", "report", Manner.BYTES, Secrecy.RESTRICTED),
  LIKENESS_BAND("likeness_band", "band", "band, report", Manner.HASH, Secrecy.RESTRICTED),
  LINK_PERSON("link", "person", "seq", Manner.TEXT, Secrecy.WORKING),
  LINK_WHY("link", "why", "seq", Manner.TEXT, Secrecy.RESTRICTED),
  TELLING_READY("telling", "ready", "report, event", Manner.BYTES, Secrecy.RESTRICTED),
  TELLING_TOLD("telling", "told", "report, event", Manner.BYTES, Secrecy.RESTRICTED),
  TELLING_KEY("telling_key", "hash", "hash, report, event", Manner.HASH, Secrecy.RESTRICTED),
  INCIDENT_PLACE("incident", "place", "id", Manner.TEXT, Secrecy.RESTRICTED),
  STRAND_PLACED("strand", "placed", "id", Manner.BYTES, Secrecy.RESTRICTED),
  STRAND_KEY("strand_key", "hash", "sought, hash, strand", Manner.HASH, Secrecy.RESTRICTED),
  FACETS("search_facet", "facets", "number", Manner.TEXT, Secrecy.RESTRICTED),
  FACET_CRC("search_facet", "crc", "number", Manner.HASH, Secrecy.RESTRICTED),
  ACCOUNT_NAME("account", "name", "number", Manner.TEXT, Secrecy.WORKING),
  ACCOUNT_FOLDED("account", "folded", "number", Manner.NAME, Secrecy.WORKING, "account"),
  ACCOUNT_HANDLE("account", "handle", "number", Manner.NAME, Secrecy.RESTRICTED, "handle"),
  ACCOUNT_PASSWORD("account", "password", "number", Manner.TEXT, Secrecy.RESTRICTED),
  ACCOUNT_CODE_KEY("account", "code_key", "number", Manner.TEXT, Secrecy.RESTRICTED),
  MEMBERSHIP_PROJECT(
      "membership", "project", "account, project, role", Manner.NAME, Secrecy.WORKING, "project"),
  PASSKEY_CREDENTIAL(
      "passkey", "credential", "credential", Manner.NAME, Secrecy.RESTRICTED, "credential"),
  PASSKEY_LABEL("passkey", "label", "credential", Manner.TEXT, Secrecy.RESTRICTED),
  PASSKEY_PUBLIC_KEY("passkey", "public_key", "credential", Manner.TEXT, Secrecy.RESTRICTED),
  PASSKEY_ATTESTATION("passkey", "attestation", "credential", Manner.TEXT, Secrecy.RESTRICTED),
  PASSKEY_CLIENT_DATA("passkey", "client_data", "credential", Manner.TEXT, Secrecy.RESTRICTED),
  CODE("recovery_code", "hash", "hash", Manner.NAME, Secrecy.RESTRICTED, "code"),
  INVITATION("invitation", "hash", "hash", Manner.NAME, Secrecy.RESTRICTED, "invitation"),
  ISSUER(
      "provided_identity", "issuer", "issuer, subject", Manner.NAME, Secrecy.RESTRICTED, "issuer"),
  SUBJECT(
      "provided_identity",
      "subject",
      "issuer, subject",
      Manner.NAME,
      Secrecy.RESTRICTED,
      "subject"),
  TOKEN("access_token", "hash", "hash", Manner.NAME, Secrecy.RESTRICTED, "access token"),
  TOKEN_LABEL("access_token", "label", "hash", Manner.TEXT, Secrecy.RESTRICTED);

  /** What a sealed value is like. */
  enum Manner {
    /** Text; equal ones look different. */
    TEXT,
    /** Bytes; equal ones look different. */
    BYTES,
    /** Text; equal ones of one purpose look the same, so that they can be found and counted. */
    NAME,
    /** A hash; equal ones of one table look the same. */
    HASH
  }

  private final String table;
  private final String column;
  private final String key;
  private final Manner manner;
  private final Secrecy secrecy;
  private final String purpose;

  SealedColumn(String table, String column, String key, Manner manner, Secrecy secrecy) {
    this(table, column, key, manner, secrecy, table + "." + column);
  }

  SealedColumn(
      String table, String column, String key, Manner manner, Secrecy secrecy, String purpose) {
    this.table = table;
    this.column = column;
    this.key = key;
    this.manner = manner;
    this.secrecy = secrecy;
    this.purpose = purpose;
  }

  static List<SealedColumn> of(String table) {
    return Arrays.stream(values()).filter(one -> one.table.equals(table)).toList();
  }

  static Optional<SealedColumn> of(String table, String column) {
    return of(table).stream().filter(one -> one.column.equals(column)).findFirst();
  }

  String table() {
    return table;
  }

  String column() {
    return column;
  }

  /** The columns of the table's primary key. */
  List<String> key() {
    return List.of(key.split(", ", -1));
  }

  Manner manner() {
    return manner;
  }

  Secrecy secrecy() {
    return secrecy;
  }

  /** What its seal is bound to, beside its row. */
  String purpose() {
    return purpose;
  }
}
