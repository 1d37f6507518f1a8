package org.durumi.archive;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.WayInRows;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/**
 * Who may come in, and as what. Each act is an entry of the log; an account is never deleted and
 * its name never given to another. For the archive's thread.
 */
public final class Accounts {

  /** Stands for all projects; none is called so. */
  public static final String WHOLE = "all";

  /** What somebody may be in a project. */
  public static final Set<Role> IN_A_PROJECT =
      Collections.unmodifiableSet(
          EnumSet.of(Role.READER, Role.RECORDER, Role.REVIEWER, Role.PUBLISHER));

  /** Who acts at the command line of the server. */
  public static final Reviewer COMMAND_LINE = new Reviewer("the command line");

  private static final Duration INVITED_FOR = Duration.ofDays(3);
  private static final int SECRET_BYTES = 32;

  private final Store store;
  private final Ledger ledger;
  private final SecureRandom random = new SecureRandom();

  Accounts(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * An invitation.
   *
   * @param account whom it lets in
   * @param secret what is shown for it, once
   * @param until no longer than this
   */
  public record Invited(AccountRow account, String secret, Instant until) {

    /** Never the secret. */
    @Override
    public String toString() {
      return "Invited[" + account.number() + "]";
    }
  }

  /** All accounts, the oldest first. */
  public List<AccountRow> all() {
    return store.read(store.accounts()::all);
  }

  /** One account. */
  public Optional<AccountRow> account(int number) {
    return store.read(() -> store.accounts().find(number));
  }

  /** The account of this name, however it is written. */
  public Optional<AccountRow> named(String name) {
    String folded;
    try {
      folded = new Reviewer(name).folded();
    } catch (RefusedDecision e) {
      return Optional.empty();
    }
    return store.read(() -> store.accounts().named(folded));
  }

  /** The account that authenticators know by this. */
  public Optional<AccountRow> handled(String handle) {
    return store.read(() -> store.accounts().handled(handle));
  }

  /** How programs come in that act for accounts. */
  public Tokens tokens() {
    return new Tokens(store, ledger);
  }

  /** How accounts come in. */
  public WaysIn ways() {
    return new WaysIn(store, ledger);
  }

  /**
   * Makes an account and invites its person.
   *
   * @param roles by project
   * @throws RefusedDecision if somebody has that name
   */
  public Invited invite(String name, Map<String, Set<Role>> roles, Reviewer by) {
    Reviewer person = new Reviewer(name);
    roles.forEach(Accounts::check);
    return ledger.write(page -> {
      if (store.accounts().named(person.folded()).isPresent()
          || person.isSamePerson(COMMAND_LINE)) {
        throw new RefusedDecision(
            "There is an account of that name, or was one; names are not given twice.");
      }
      AccountRow row =
          new AccountRow(
              store.accounts().next(),
              person.name(),
              secret(),
              AccountRow.State.INVITED,
              null,
              null,
              0,
              0,
              null,
              new TreeMap<>(roles));
      store.accounts().insert(row, person.folded());
      AccountEntries.note(
          store, page, AccountAct.Kind.INVITED, row.number(), by, Map.of("name", person.name()));
      roles.forEach((project, set) -> note(page, row.number(), project, set, by));
      return invitation(row);
    });
  }

  /**
   * Takes away all that lets an account in, and invites its person anew: after a loss.
   *
   * @throws RefusedDecision if there is no such account
   */
  public Invited inviteAgain(int number, Reviewer by) {
    return ledger.write(page -> {
      AccountRow row = existing(number);
      new WaysIn(store, ledger).forget(number);
      store.accounts().state(number, AccountRow.State.INVITED);
      AccountEntries.note(store, page, AccountAct.Kind.INVITED_AGAIN, number, by, Map.of());
      return invitation(row);
    });
  }

  private Invited invitation(AccountRow row) {
    String secret = secret();
    Instant until = ledger.now().plus(INVITED_FOR);
    store
        .accounts()
        .ways()
        .invite(new WayInRows.Pass(Sha256.of(secret).hex(), row.number(), "", until));
    return new Invited(row, secret, until);
  }

  /** The account that this invitation is for, while it holds. */
  public Optional<AccountRow> invited(String secret) {
    return store.read(() ->
        store
            .accounts()
            .ways()
            .invitation(Sha256.of(secret).hex())
            .filter(pass -> pass.until().isAfter(ledger.now()))
            .flatMap(pass -> store.accounts().find(pass.account()))
            .filter(row -> row.state() == AccountRow.State.INVITED));
  }

  /**
   * Gives an account these roles in a project, in place of those before.
   *
   * @throws RefusedDecision if that would leave nobody who keeps accounts, or somebody gives a role
   *     to themselves
   */
  public void roles(int number, String project, Set<Role> roles, Reviewer by) {
    check(project, roles);
    ledger.write(page -> {
      AccountRow row = existing(number);
      if (row.in(project).equals(roles)) {
        return row;
      }
      if (by.isSamePerson(new Reviewer(row.name()))) {
        throw new RefusedDecision("Nobody changes their own roles; another administrator must.");
      }
      Map<String, Set<Role>> after = new TreeMap<>(row.roles());
      after.put(project, roles);
      requireKeeper(row.with(after));
      store.accounts().roles(number, project, roles);
      note(page, number, project, roles, by);
      return row;
    });
  }

  private void note(Ledger.Page page, int number, String project, Set<Role> roles, Reviewer by) {
    AccountEntries.note(
        store,
        page,
        AccountAct.Kind.ROLES,
        number,
        by,
        Map.of("project", project, "roles", AccountEntries.text(roles)));
  }

  /**
   * Shuts an account, or opens a shut one.
   *
   * @throws RefusedDecision if that would leave nobody who keeps accounts
   */
  public void shut(int number, boolean shut, Reviewer by) {
    ledger.write(page -> {
      AccountRow row = existing(number);
      boolean isShut = row.state() == AccountRow.State.SHUT;
      if (isShut == shut) {
        return row;
      }
      if (shut) {
        requireKeeper(row.with(Map.of()));
        store.accounts().ways().uninvite(number);
      }
      store.accounts().state(number, shut ? AccountRow.State.SHUT : AccountRow.State.OPEN);
      AccountAct.Kind kind = shut ? AccountAct.Kind.SHUT : AccountAct.Kind.REOPENED;
      AccountEntries.note(store, page, kind, number, by, Map.of());
      return row;
    });
  }

  /**
   * Notes something at the door that changes no account: that somebody came in, or was sent out.
   */
  public void note(AccountAct.Kind kind, int number, Reviewer by, Map<String, String> facts) {
    ledger.write(page -> {
      AccountEntries.note(store, page, kind, number, by, facts);
      return number;
    });
  }

  /**
   * What the log tells of accounts, the newest first.
   *
   * @param account one of them, or 0 for all
   * @param before a place in the log that is not told any more; Long.MAX_VALUE for the newest
   */
  public List<AccountAct> acts(int account, long before, int limit) {
    return store.readAtOneMoment(() ->
        store.log().entries(store.accounts().traces(account, before, limit)).stream()
            .map(entry -> AccountEntries.act(entry.header(), entry.opened()))
            .sorted((a, b) -> Long.compare(b.seq(), a.seq()))
            .toList());
  }

  private AccountRow existing(int number) {
    return store
        .accounts()
        .find(number)
        .orElseThrow(() -> new RefusedDecision("There is no account " + number + "."));
  }

  /** Somebody must be able to let people in; an account that was invited may never come. */
  private void requireKeeper(AccountRow after) {
    boolean kept =
        store.accounts().all().stream()
            .map(row -> row.number() == after.number() ? after : row)
            .anyMatch(row -> row.state() == AccountRow.State.OPEN && row.is(Role.ADMINISTRATOR));
    boolean wasKeeper = existing(after.number()).is(Role.ADMINISTRATOR);
    if (wasKeeper && !after.is(Role.ADMINISTRATOR) && !kept) {
      throw new RefusedDecision(
          "That would leave no administrator; make another account one first.");
    }
  }

  /** Accounts are kept for the whole archive or not at all. */
  private static void check(String project, Set<Role> roles) {
    if (!project.equals(WHOLE) && roles.contains(Role.ADMINISTRATOR)) {
      throw new RefusedDecision("An administrator is one of the whole archive.");
    }
    if (!project.equals(WHOLE) && !new Project(project).name().equals(project)) {
      throw new RefusedDecision("A project's name has no blanks round it.");
    }
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
