package org.durumi.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.WayInRows;
import org.durumi.record.review.Reviewer;

/** What programs show that act for an account. Of each the archive keeps the hash alone. */
public final class Tokens {

  private final Store store;
  private final Ledger ledger;

  Tokens(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * Lets a program in for an account.
   *
   * @param secret what it shows
   */
  public void give(AccountRow row, String secret, String label, Instant until) {
    ledger.write(page -> {
      String hash = Sha256.of(secret).hex();
      store.accounts().ways().token(new WayInRows.Pass(hash, row.number(), label, until));
      Map<String, String> facts = Map.of("hash", hash, "until", until.toString(), "label", label);
      note(page, AccountAct.Kind.TOKEN, row, facts);
      return row;
    });
  }

  /** The account that a program acts for, which shows this. */
  public Optional<AccountRow> account(String secret) {
    return store.read(() ->
        store
            .accounts()
            .ways()
            .token(Sha256.of(secret).hex())
            .filter(pass -> pass.until().isAfter(ledger.now()))
            .flatMap(pass -> store.accounts().find(pass.account()))
            .filter(row -> row.state() == AccountRow.State.OPEN));
  }

  /** An account's tokens. */
  public List<WayInRows.Pass> of(int account) {
    return store.read(() -> store.accounts().ways().tokens(account));
  }

  /** Lets a program in no more. */
  public void drop(AccountRow row, String hash) {
    ledger.write(page -> {
      if (store.accounts().ways().deleteToken(row.number(), hash)) {
        note(page, AccountAct.Kind.TOKEN_GONE, row, Map.of("hash", hash));
      }
      return row;
    });
  }

  private void note(
      Ledger.Page page, AccountAct.Kind kind, AccountRow row, Map<String, String> facts) {
    AccountEntries.note(store, page, kind, row.number(), new Reviewer(row.name()), facts);
  }
}
