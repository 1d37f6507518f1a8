package org.durumi.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.PasskeyRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.WayInRows;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * How accounts come in: passkeys, a password with one-time codes, recovery codes, a provider of
 * identities, and tokens of programs. What is kept is in the log by its hash, so that a way in that
 * somebody puts into the database shows. For the archive's thread.
 */
public final class WaysIn {

  /** So many wrong ones in a row cost nothing but the time that each takes. */
  public static final int FREE = 5;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final int MOST_DOUBLINGS = 8;

  private final Store store;
  private final Ledger ledger;

  WaysIn(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * Keeps a password and what makes one-time codes, in place of those before.
   *
   * @param hash of the password, with the name of the method
   * @param codeKey what makes the codes
   */
  public void password(AccountRow row, String hash, String codeKey) {
    ledger.write(page -> {
      store.accounts().password(row.number(), hash, codeKey);
      note(page, AccountAct.Kind.PASSWORD, row, Map.of("hash", Sha256.of(hash).hex()));
      join(page, row);
      return row;
    });
  }

  /** Keeps a passkey. */
  public void passkey(AccountRow row, PasskeyRow passkey) {
    ledger.write(page -> {
      store.accounts().passkeys().insert(passkey);
      note(page, AccountAct.Kind.PASSKEY, row, passkeyFacts(passkey));
      join(page, row);
      return row;
    });
  }

  /** An account's passkeys, the oldest first. */
  public List<PasskeyRow> passkeys(int account) {
    return store.read(() -> store.accounts().passkeys().of(account));
  }

  /** The passkey of this name. */
  public Optional<PasskeyRow> passkey(String credential) {
    return store.read(() -> store.accounts().passkeys().find(credential));
  }

  /** Notes that a passkey was used, and what it then said of itself. */
  public void used(String credential, long signatures, String flags) {
    store.write(() -> {
      store.accounts().passkeys().used(credential, ledger.now(), signatures, flags);
      return credential;
    });
  }

  /**
   * Keeps another password in place of the one before; what makes one-time codes stays.
   *
   * @param hash of the password, with the name of the method
   * @throws RefusedDecision if there is none to be changed
   */
  public void changePassword(AccountRow row, String hash) {
    String codeKey = row.codeKey();
    if (codeKey == null) {
      throw new RefusedDecision("There is no password to be changed.");
    }
    password(row, hash, codeKey);
  }

  /**
   * Takes a passkey away.
   *
   * @throws RefusedDecision if its person could not come in any more
   */
  public void dropPasskey(AccountRow row, String credential) {
    ledger.write(page -> {
      PasskeyRow passkey =
          store
              .accounts()
              .passkeys()
              .find(credential)
              .filter(one -> one.account() == row.number())
              .orElseThrow(() -> new RefusedDecision("There is no such passkey."));
      if (store.accounts().passkeys().of(row.number()).size() == 1
          && !current(row).hasPassword()
          && store.accounts().ways().issuers(row.number()).isEmpty()) {
        throw new RefusedDecision(
            "This is the only way in; make another passkey or a password first.");
      }
      store.accounts().passkeys().delete(row.number(), credential);
      note(page, AccountAct.Kind.PASSKEY_GONE, row, passkeyFacts(passkey));
      return row;
    });
  }

  /** Keeps new recovery codes in place of those before. */
  public void codes(AccountRow row, Set<String> codes) {
    ledger.write(page -> {
      Set<String> hashes = new TreeSet<>();
      codes.forEach(code -> hashes.add(Sha256.of(code).hex()));
      store.accounts().ways().codes(row.number(), hashes);
      note(page, AccountAct.Kind.CODES, row, Map.of("number", Integer.toString(hashes.size())));
      return row;
    });
  }

  /** How many recovery codes are left. */
  public int codesLeft(int account) {
    return store.read(() -> store.accounts().ways().codesLeft(account));
  }

  /** Uses a recovery code up; false where it is none. */
  public boolean useCode(AccountRow row, String code) {
    return ledger.write(page -> {
      boolean used = store.accounts().ways().useCode(row.number(), Sha256.of(code).hex());
      if (used) {
        note(page, AccountAct.Kind.CODE_USED, row, Map.of());
      }
      return used;
    });
  }

  /** Notes the time step of a one-time code; false where it, or a later one, was used before. */
  public boolean step(AccountRow row, long step) {
    return store.write(() -> store.accounts().step(row.number(), step));
  }

  /** Something typed was wrong: nothing is looked at for a while, and the while grows. */
  public void wrong(AccountRow row) {
    ledger.write(page -> {
      int wrong = current(row).wrong() + 1;
      @Nullable Instant until = null;
      if (wrong >= FREE) {
        until =
            ledger
                .now()
                .plus(FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, MOST_DOUBLINGS)));
        note(page, AccountAct.Kind.LOCKED, row, Map.of("until", until.toString()));
      }
      store.accounts().wrong(row.number(), wrong, until);
      return row;
    });
  }

  /** Somebody came in, by this way; what was wrong before counts no more. */
  public void cameIn(AccountRow row, String way) {
    ledger.write(page -> {
      store.accounts().wrong(row.number(), 0, null);
      note(page, AccountAct.Kind.CAME_IN, row, Map.of("way", way));
      return row;
    });
  }

  /** Notes who an account is at a provider of identities. */
  public void identify(AccountRow row, String issuer, String subject) {
    ledger.write(page -> {
      if (store.accounts().ways().identified(issuer, subject).isPresent()) {
        throw new RefusedDecision("Somebody of that provider's is another account here.");
      }
      store.accounts().ways().identify(row.number(), issuer, subject);
      note(
          page,
          AccountAct.Kind.IDENTITY,
          row,
          Map.of("issuer", issuer, "subject", Sha256.of(issuer + "\n" + subject).hex()));
      join(page, row);
      return row;
    });
  }

  /**
   * Forgets who an account is at providers of identities.
   *
   * @throws RefusedDecision if its person could not come in any more
   */
  public void unidentify(AccountRow row) {
    ledger.write(page -> {
      if (store.accounts().passkeys().of(row.number()).isEmpty() && !current(row).hasPassword()) {
        throw new RefusedDecision("This is the only way in; make a passkey first.");
      }
      List<String> gone = store.accounts().ways().identities(row.number());
      store.accounts().ways().unidentify(row.number());
      gone.forEach(
          subject -> note(page, AccountAct.Kind.IDENTITY_GONE, row, Map.of("subject", subject)));
      return row;
    });
  }

  /** The account that somebody is who is known to a provider. */
  public Optional<AccountRow> identified(String issuer, String subject) {
    return store.read(
        () -> store.accounts().ways().identified(issuer, subject).flatMap(store.accounts()::find));
  }

  /** The issuers that know an account. */
  public List<String> issuers(int account) {
    return store.read(() -> store.accounts().ways().issuers(account));
  }

  /** Takes all of them away, within the caller's transaction. */
  void forget(int account) {
    store.accounts().password(account, null, null);
    store.accounts().wrong(account, 0, null);
    store
        .accounts()
        .passkeys()
        .of(account)
        .forEach(one -> store.accounts().passkeys().delete(account, one.credential()));
    WayInRows ways = store.accounts().ways();
    ways.codes(account, Set.of());
    ways.unidentify(account);
    ways.tokens(account).forEach(token -> ways.deleteToken(account, token.hash()));
  }

  /** With the first way in the invitation is taken up. */
  private void join(Ledger.Page page, AccountRow row) {
    if (current(row).state() == AccountRow.State.INVITED) {
      store.accounts().ways().uninvite(row.number());
      store.accounts().state(row.number(), AccountRow.State.OPEN);
      note(page, AccountAct.Kind.JOINED, row, Map.of());
    }
  }

  private AccountRow current(AccountRow row) {
    return store.accounts().find(row.number()).orElse(row);
  }

  private void note(
      Ledger.Page page, AccountAct.Kind kind, AccountRow row, Map<String, String> facts) {
    AccountEntries.note(store, page, kind, row.number(), new Reviewer(row.name()), facts);
  }

  /** What is in the log of a passkey: what names it and what it signs with, by their hash. */
  static Map<String, String> passkeyFacts(PasskeyRow row) {
    return Map.of(
        "credential",
        Sha256.of(row.credential() + "\n" + row.publicKey()).hex(),
        "label",
        row.label());
  }
}
