package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.Store;
import org.durumi.record.casework.Role;

/**
 * Follows the log and tells whether accounts, what they may and what lets them in are what the log
 * says: whoever has the database can write a role or a passkey into it, and not into the log.
 */
final class AccountCheck {

  private final Store store;
  private final Faults faults;
  private final Map<Integer, Known> known = new TreeMap<>();
  private final Set<Long> traces = new TreeSet<>();

  AccountCheck(Store store, Faults faults) {
    this.store = store;
    this.faults = faults;
  }

  /** Takes an entry. */
  void read(EntryHeader header, ObjectNode fields) {
    if (!header.parents().isEmpty()) {
      throw new BrokenEvidenceException("builds on another, which its kind never does");
    }
    AccountAct act = AccountEntries.act(header, fields);
    traces.add(act.seq());
    if (act.kind() == AccountAct.Kind.INVITED) {
      if (known.put(act.account(), new Known(act.fact("name"))) != null) {
        throw new BrokenEvidenceException("makes an account for a second time");
      }
      return;
    }
    Known account = known.get(act.account());
    if (account == null) {
      throw new BrokenEvidenceException("speaks of an account that is not there");
    }
    account.follow(act);
  }

  /** Compares what the log said with the rows. */
  void finish() {
    faults.check("accounts", this::compare);
  }

  private void compare() {
    for (AccountRow row : store.accounts().all()) {
      Known account = known.remove(row.number());
      if (account == null || !account.isAs(row, store)) {
        faults.add("account " + row.number() + " is listed otherwise than the log says");
      }
    }
    known.keySet().forEach(number -> faults.add("account " + number + " is not listed"));
    if (!traces.equals(
        new TreeSet<>(store.accounts().traces(0, Long.MAX_VALUE, Integer.MAX_VALUE)))) {
      faults.add("where the log speaks of accounts is listed otherwise than it is");
    }
  }

  /** An account as the log makes it. */
  private static final class Known {

    private final String name;
    private final Map<String, Set<Role>> roles = new HashMap<>();
    private final Set<String> passkeys = new TreeSet<>();
    private final Set<String> identities = new TreeSet<>();
    private final Set<String> tokens = new TreeSet<>();
    private AccountRow.State state = AccountRow.State.INVITED;
    private String password = "";

    Known(String name) {
      this.name = name;
    }

    void follow(AccountAct act) {
      switch (act.kind()) {
        case INVITED_AGAIN -> {
          state = AccountRow.State.INVITED;
          password = "";
          passkeys.clear();
          identities.clear();
          tokens.clear();
        }
        case JOINED, REOPENED -> state = AccountRow.State.OPEN;
        case SHUT -> state = AccountRow.State.SHUT;
        case ROLES -> {
          Set<Role> given = AccountEntries.roles(act.fact("roles"));
          roles.put(act.fact("project"), given);
          roles.values().removeIf(Set::isEmpty);
        }
        case PASSWORD -> password = act.fact("hash");
        case PASSKEY -> passkeys.add(act.fact("credential"));
        case PASSKEY_GONE -> passkeys.remove(act.fact("credential"));
        case IDENTITY -> identities.add(act.fact("subject"));
        case IDENTITY_GONE -> identities.remove(act.fact("subject"));
        case TOKEN -> tokens.add(act.fact("hash"));
        case TOKEN_GONE -> tokens.remove(act.fact("hash"));
        case INVITED, CODES, CODE_USED, CAME_IN, WENT_OUT, SENT_OUT, LOCKED -> {}
      }
    }

    boolean isAs(AccountRow row, Store store) {
      Set<String> keys = new TreeSet<>();
      store
          .accounts()
          .passkeys()
          .of(row.number())
          .forEach(one -> keys.add(String.valueOf(WaysIn.passkeyFacts(one).get("credential"))));
      Set<String> shown = new TreeSet<>();
      store.accounts().ways().tokens(row.number()).forEach(one -> shown.add(one.hash()));
      String hash = row.password();
      return name.equals(row.name())
          && state == row.state()
          && roles.equals(row.roles())
          && password.equals(hash == null ? "" : Sha256.of(hash).hex())
          && passkeys.equals(keys)
          && identities.equals(new TreeSet<>(store.accounts().ways().identities(row.number())))
          && tokens.equals(shown);
    }
  }
}
