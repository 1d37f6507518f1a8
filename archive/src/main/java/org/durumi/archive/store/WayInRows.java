package org.durumi.archive.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.AccountTables.Codes;
import org.durumi.archive.store.AccountTables.Identities;
import org.durumi.archive.store.AccountTables.Invitations;
import org.durumi.archive.store.AccountTables.Tokens;
import org.jooq.DSLContext;

/** What lets an account in beside passwords and passkeys. Secrets come here as their SHA-256. */
public final class WayInRows {

  private final DSLContext sql;
  private final Seals seals;

  WayInRows(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /**
   * Something that lets an account in for a while.
   *
   * @param hash of what is shown
   * @param account whom it lets in
   * @param label what its person calls it
   * @param until no longer than this
   */
  public record Pass(String hash, int account, String label, Instant until) {}

  /** Keeps recovery codes in place of those before. */
  public void codes(int account, Set<String> hashes) {
    sql.deleteFrom(Codes.TABLE).where(Codes.ACCOUNT.eq(account)).execute();
    for (String hash : hashes) {
      sql.insertInto(Codes.TABLE, Codes.HASH, Codes.ACCOUNT)
          .values(seals.name(SealedColumn.CODE, hash), account)
          .execute();
    }
  }

  /** Uses a recovery code up; false where there is none. */
  public boolean useCode(int account, String hash) {
    return sql.deleteFrom(Codes.TABLE)
            .where(
                Codes.ACCOUNT.eq(account).and(Codes.HASH.in(seals.names(SealedColumn.CODE, hash))))
            .execute()
        == 1;
  }

  /** How many recovery codes are left. */
  public int codesLeft(int account) {
    return sql.fetchCount(Codes.TABLE, Codes.ACCOUNT.eq(account));
  }

  /** Keeps an invitation in place of the one before. */
  public void invite(Pass pass) {
    uninvite(pass.account());
    sql.insertInto(Invitations.TABLE, Invitations.HASH, Invitations.ACCOUNT, Invitations.UNTIL)
        .values(
            seals.name(SealedColumn.INVITATION, pass.hash()),
            pass.account(),
            pass.until().toString())
        .execute();
  }

  /** The invitation of this hash. */
  public Optional<Pass> invitation(String hash) {
    return sql.select(Invitations.ACCOUNT, Invitations.UNTIL)
        .from(Invitations.TABLE)
        .where(Invitations.HASH.in(seals.names(SealedColumn.INVITATION, hash)))
        .fetchOptional(row -> new Pass(hash, row.value1(), "", Instant.parse(row.value2())));
  }

  /** Takes an account's invitation back. */
  public void uninvite(int account) {
    sql.deleteFrom(Invitations.TABLE).where(Invitations.ACCOUNT.eq(account)).execute();
  }

  /** Notes who an account is at a provider. */
  public void identify(int account, String issuer, String subject) {
    sql.insertInto(Identities.TABLE, Identities.ISSUER, Identities.SUBJECT, Identities.ACCOUNT)
        .values(
            seals.name(SealedColumn.ISSUER, issuer),
            seals.name(SealedColumn.SUBJECT, subject),
            account)
        .execute();
  }

  /** The account that somebody is who is known to a provider. */
  public Optional<Integer> identified(String issuer, String subject) {
    return sql.select(Identities.ACCOUNT)
        .from(Identities.TABLE)
        .where(
            Identities.ISSUER
                .in(seals.names(SealedColumn.ISSUER, issuer))
                .and(Identities.SUBJECT.in(seals.names(SealedColumn.SUBJECT, subject))))
        .fetchOptional(Identities.ACCOUNT);
  }

  /** The issuers that know an account. */
  public List<String> issuers(int account) {
    return sql
        .select(Identities.ISSUER)
        .from(Identities.TABLE)
        .where(Identities.ACCOUNT.eq(account))
        .fetch(row -> seals.known(SealedColumn.ISSUER, row.value1()))
        .stream()
        .sorted()
        .toList();
  }

  /** Who an account is elsewhere, each as the SHA-256 of issuer, line feed and subject. */
  public List<String> identities(int account) {
    return sql.select(Identities.ISSUER, Identities.SUBJECT)
        .from(Identities.TABLE)
        .where(Identities.ACCOUNT.eq(account))
        .fetch(row ->
            Sha256.of(
                    seals.known(SealedColumn.ISSUER, row.value1())
                        + "\n"
                        + seals.known(SealedColumn.SUBJECT, row.value2()))
                .hex());
  }

  /** Forgets who an account is anywhere else. */
  public void unidentify(int account) {
    sql.deleteFrom(Identities.TABLE).where(Identities.ACCOUNT.eq(account)).execute();
  }

  /** Keeps a program's token. */
  public void token(Pass pass) {
    sql.insertInto(Tokens.TABLE, Tokens.HASH, Tokens.ACCOUNT, Tokens.LABEL, Tokens.UNTIL)
        .values(
            seals.name(SealedColumn.TOKEN, pass.hash()),
            pass.account(),
            seals.seal(SealedColumn.TOKEN_LABEL, pass.label(), pass.hash()),
            pass.until().toString())
        .execute();
  }

  /** The token of this hash. */
  public Optional<Pass> token(String hash) {
    return sql.select(Tokens.ACCOUNT, Tokens.LABEL, Tokens.UNTIL)
        .from(Tokens.TABLE)
        .where(Tokens.HASH.in(seals.names(SealedColumn.TOKEN, hash)))
        .fetchOptional(row -> pass(hash, row.value1(), row.value2(), row.value3()));
  }

  /** An account's tokens. */
  public List<Pass> tokens(int account) {
    return sql
        .select(Tokens.HASH, Tokens.LABEL, Tokens.UNTIL)
        .from(Tokens.TABLE)
        .where(Tokens.ACCOUNT.eq(account))
        .fetch(row ->
            pass(
                seals.known(SealedColumn.TOKEN, row.value1()), account, row.value2(), row.value3()))
        .stream()
        .sorted(Comparator.comparing(Pass::label).thenComparing(Pass::hash))
        .toList();
  }

  private Pass pass(String hash, int account, String label, String until) {
    String opened =
        Objects.requireNonNullElse(seals.open(SealedColumn.TOKEN_LABEL, label, hash), "");
    return new Pass(hash, account, opened, Instant.parse(until));
  }

  /** Takes one of an account's tokens away; false where it has none of this hash. */
  public boolean deleteToken(int account, String hash) {
    return sql.deleteFrom(Tokens.TABLE)
            .where(
                Tokens.ACCOUNT
                    .eq(account)
                    .and(Tokens.HASH.in(seals.names(SealedColumn.TOKEN, hash))))
            .execute()
        == 1;
  }
}
