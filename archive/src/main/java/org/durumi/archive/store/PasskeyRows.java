package org.durumi.archive.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.store.AccountTables.Passkeys;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The passkeys of accounts. */
public final class PasskeyRows {

  private final DSLContext sql;

  PasskeyRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a new one. */
  public void insert(PasskeyRow row) {
    sql.insertInto(Passkeys.TABLE)
        .set(Passkeys.CREDENTIAL, row.credential())
        .set(Passkeys.ACCOUNT, row.account())
        .set(Passkeys.LABEL, row.label())
        .set(Passkeys.MADE, row.made().toString())
        .set(Passkeys.PUBLIC_KEY, row.publicKey())
        .set(Passkeys.SIGNATURES, row.signatures())
        .set(Passkeys.TRANSPORTS, row.transports())
        .set(Passkeys.FLAGS, row.flags())
        .set(Passkeys.ATTESTATION, row.attestation())
        .set(Passkeys.CLIENT_DATA, row.clientData())
        .execute();
  }

  /** Notes that one was used, and what it then said of itself. */
  public void used(String credential, Instant when, long signatures, String flags) {
    sql.update(Passkeys.TABLE)
        .set(Passkeys.USED, when.toString())
        .set(Passkeys.SIGNATURES, signatures)
        .set(Passkeys.FLAGS, flags)
        .where(Passkeys.CREDENTIAL.eq(credential))
        .execute();
  }

  /** The one of this name. */
  public Optional<PasskeyRow> find(String credential) {
    return where(Passkeys.CREDENTIAL.eq(credential)).stream().findFirst();
  }

  /** Those of an account, the oldest first. */
  public List<PasskeyRow> of(int account) {
    return where(Passkeys.ACCOUNT.eq(account));
  }

  /** Takes one of an account's away; false where it has none of this name. */
  public boolean delete(int account, String credential) {
    return sql.deleteFrom(Passkeys.TABLE)
            .where(Passkeys.ACCOUNT.eq(account).and(Passkeys.CREDENTIAL.eq(credential)))
            .execute()
        == 1;
  }

  private List<PasskeyRow> where(Condition condition) {
    return sql.select(Passkeys.ALL)
        .from(Passkeys.TABLE)
        .where(condition)
        .orderBy(Passkeys.MADE, Passkeys.CREDENTIAL)
        .fetch(PasskeyRows::row);
  }

  private static PasskeyRow row(Record row) {
    String used = row.get(Passkeys.USED);
    return new PasskeyRow(
        row.get(Passkeys.CREDENTIAL),
        row.get(Passkeys.ACCOUNT),
        row.get(Passkeys.LABEL),
        Instant.parse(row.get(Passkeys.MADE)),
        used == null ? null : Instant.parse(used),
        row.get(Passkeys.PUBLIC_KEY),
        row.get(Passkeys.SIGNATURES),
        row.get(Passkeys.TRANSPORTS),
        row.get(Passkeys.FLAGS),
        row.get(Passkeys.ATTESTATION),
        row.get(Passkeys.CLIENT_DATA));
  }
}
