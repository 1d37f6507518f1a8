package org.durumi.archive.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.durumi.archive.store.AccountTables.Passkeys;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The passkeys of accounts. */
public final class PasskeyRows {

  private final DSLContext sql;
  private final Seals seals;

  PasskeyRows(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Keeps a new one. */
  public void insert(PasskeyRow row) {
    String credential = row.credential();
    sql.insertInto(Passkeys.TABLE)
        .set(Passkeys.CREDENTIAL, seals.name(SealedColumn.PASSKEY_CREDENTIAL, credential))
        .set(Passkeys.ACCOUNT, row.account())
        .set(Passkeys.LABEL, seals.seal(SealedColumn.PASSKEY_LABEL, row.label(), credential))
        .set(Passkeys.MADE, row.made().toString())
        .set(
            Passkeys.PUBLIC_KEY,
            seals.seal(SealedColumn.PASSKEY_PUBLIC_KEY, row.publicKey(), credential))
        .set(Passkeys.SIGNATURES, row.signatures())
        .set(Passkeys.TRANSPORTS, row.transports())
        .set(Passkeys.FLAGS, row.flags())
        .set(
            Passkeys.ATTESTATION,
            seals.seal(SealedColumn.PASSKEY_ATTESTATION, row.attestation(), credential))
        .set(
            Passkeys.CLIENT_DATA,
            seals.seal(SealedColumn.PASSKEY_CLIENT_DATA, row.clientData(), credential))
        .execute();
  }

  /** Notes that one was used, and what it then said of itself. */
  public void used(String credential, Instant when, long signatures, String flags) {
    sql.update(Passkeys.TABLE)
        .set(Passkeys.USED, when.toString())
        .set(Passkeys.SIGNATURES, signatures)
        .set(Passkeys.FLAGS, flags)
        .where(is(credential))
        .execute();
  }

  /** The one of this name. */
  public Optional<PasskeyRow> find(String credential) {
    return where(is(credential)).stream().findFirst();
  }

  /** Those of an account, the oldest first. */
  public List<PasskeyRow> of(int account) {
    return where(Passkeys.ACCOUNT.eq(account));
  }

  /** Takes one of an account's away; false where it has none of this name. */
  public boolean delete(int account, String credential) {
    return sql.deleteFrom(Passkeys.TABLE)
            .where(Passkeys.ACCOUNT.eq(account).and(is(credential)))
            .execute()
        == 1;
  }

  private Condition is(String credential) {
    return Passkeys.CREDENTIAL.in(seals.names(SealedColumn.PASSKEY_CREDENTIAL, credential));
  }

  private List<PasskeyRow> where(Condition condition) {
    return sql.select(Passkeys.ALL)
        .from(Passkeys.TABLE)
        .where(condition)
        .orderBy(Passkeys.MADE, Passkeys.CREDENTIAL)
        .fetch(this::row);
  }

  private PasskeyRow row(Record row) {
    String credential = seals.known(SealedColumn.PASSKEY_CREDENTIAL, row.get(Passkeys.CREDENTIAL));
    String used = row.get(Passkeys.USED);
    return new PasskeyRow(
        credential,
        row.get(Passkeys.ACCOUNT),
        open(SealedColumn.PASSKEY_LABEL, row.get(Passkeys.LABEL), credential),
        Instant.parse(row.get(Passkeys.MADE)),
        used == null ? null : Instant.parse(used),
        open(SealedColumn.PASSKEY_PUBLIC_KEY, row.get(Passkeys.PUBLIC_KEY), credential),
        row.get(Passkeys.SIGNATURES),
        row.get(Passkeys.TRANSPORTS),
        row.get(Passkeys.FLAGS),
        seals.open(SealedColumn.PASSKEY_ATTESTATION, row.get(Passkeys.ATTESTATION), credential),
        seals.open(SealedColumn.PASSKEY_CLIENT_DATA, row.get(Passkeys.CLIENT_DATA), credential));
  }

  private String open(SealedColumn column, String kept, String credential) {
    return Objects.requireNonNullElse(seals.open(column, kept, credential), "");
  }
}
