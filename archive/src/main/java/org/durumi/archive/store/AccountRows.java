package org.durumi.archive.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.durumi.archive.store.AccountTables.AccountTraces;
import org.durumi.archive.store.AccountTables.Accounts;
import org.durumi.archive.store.AccountTables.Memberships;
import org.durumi.record.casework.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Accounts and what they may. */
public final class AccountRows {

  private final DSLContext sql;
  private final Seals seals;

  AccountRows(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Their passkeys. */
  public PasskeyRows passkeys() {
    return new PasskeyRows(sql, seals);
  }

  /** What else lets an account in. */
  public WayInRows ways() {
    return new WayInRows(sql, seals);
  }

  /** The number that the next one gets. */
  public int next() {
    Integer last = sql.select(DSL.max(Accounts.NUMBER)).from(Accounts.TABLE).fetchOne(0, int.class);
    return last == null ? 1 : last + 1;
  }

  /**
   * Makes an account.
   *
   * @param folded its name in the form in which two that read the same are equal
   */
  public void insert(AccountRow row, String folded) {
    sql.insertInto(Accounts.TABLE)
        .set(Accounts.NUMBER, row.number())
        .set(Accounts.NAME, seals.seal(SealedColumn.ACCOUNT_NAME, row.name(), row.number()))
        .set(Accounts.FOLDED, seals.name(SealedColumn.ACCOUNT_FOLDED, folded))
        .set(Accounts.HANDLE, seals.name(SealedColumn.ACCOUNT_HANDLE, row.handle()))
        .set(Accounts.STATE, row.state().name())
        .set(Accounts.CODE_STEP, 0L)
        .set(Accounts.WRONG, 0)
        .execute();
    row.roles().forEach((project, roles) -> roles(row.number(), project, roles));
  }

  /** One account, if there is one of this number. */
  public Optional<AccountRow> find(int number) {
    return one(Accounts.NUMBER.eq(number));
  }

  /** The account whose name, in its folded form, is this. */
  public Optional<AccountRow> named(String folded) {
    return one(Accounts.FOLDED.in(seals.names(SealedColumn.ACCOUNT_FOLDED, folded)));
  }

  /** The account that authenticators know by this. */
  public Optional<AccountRow> handled(String handle) {
    return one(Accounts.HANDLE.in(seals.names(SealedColumn.ACCOUNT_HANDLE, handle)));
  }

  /** All of them, the oldest first. */
  public List<AccountRow> all() {
    return sql.select(Accounts.ALL).from(Accounts.TABLE).orderBy(Accounts.NUMBER).fetch(this::row);
  }

  /** Says whether it may come in. */
  public void state(int number, AccountRow.State state) {
    sql.update(Accounts.TABLE)
        .set(Accounts.STATE, state.name())
        .where(Accounts.NUMBER.eq(number))
        .execute();
  }

  /** Keeps a password's hash and the key of its codes, or takes both away. */
  public void password(int number, @Nullable String hash, @Nullable String codeKey) {
    sql.update(Accounts.TABLE)
        .set(Accounts.PASSWORD, seals.seal(SealedColumn.ACCOUNT_PASSWORD, hash, number))
        .set(Accounts.CODE_KEY, seals.seal(SealedColumn.ACCOUNT_CODE_KEY, codeKey, number))
        .set(Accounts.CODE_STEP, 0L)
        .where(Accounts.NUMBER.eq(number))
        .execute();
  }

  /** Notes the time step of a code; false where it, or a later one, was used before. */
  public boolean step(int number, long step) {
    return sql.update(Accounts.TABLE)
            .set(Accounts.CODE_STEP, step)
            .where(Accounts.NUMBER.eq(number).and(Accounts.CODE_STEP.lt(step)))
            .execute()
        == 1;
  }

  /** Notes how many were wrong, and from when on something is looked at again. */
  public void wrong(int number, int wrong, @Nullable Instant freeFrom) {
    sql.update(Accounts.TABLE)
        .set(Accounts.WRONG, wrong)
        .set(Accounts.FREE_FROM, freeFrom == null ? null : freeFrom.toString())
        .where(Accounts.NUMBER.eq(number))
        .execute();
  }

  /** Gives these roles in a project, in place of those before; none makes it no member. */
  public void roles(int number, String project, Set<Role> roles) {
    sql.deleteFrom(Memberships.TABLE)
        .where(
            Memberships.ACCOUNT
                .eq(number)
                .and(Memberships.PROJECT.in(seals.names(SealedColumn.MEMBERSHIP_PROJECT, project))))
        .execute();
    for (Role role : roles) {
      sql.insertInto(Memberships.TABLE, Memberships.ACCOUNT, Memberships.PROJECT, Memberships.ROLE)
          .values(number, seals.name(SealedColumn.MEMBERSHIP_PROJECT, project), role.code())
          .execute();
    }
  }

  /** Notes where the log speaks of an account. */
  public void trace(long seq, int account) {
    sql.insertInto(AccountTraces.TABLE, AccountTraces.SEQ, AccountTraces.ACCOUNT)
        .values(seq, account)
        .execute();
  }

  /**
   * Where the log speaks of accounts, the newest first.
   *
   * @param account one of them, or 0 for all
   * @param before a place in the log, which is not told
   */
  public List<Long> traces(int account, long before, int limit) {
    Condition whose = account == 0 ? DSL.noCondition() : AccountTraces.ACCOUNT.eq(account);
    return sql.select(AccountTraces.SEQ)
        .from(AccountTraces.TABLE)
        .where(whose.and(AccountTraces.SEQ.lt(before)))
        .orderBy(AccountTraces.SEQ.desc())
        .limit(limit)
        .fetch(AccountTraces.SEQ);
  }

  private Optional<AccountRow> one(Condition condition) {
    return sql.select(Accounts.ALL).from(Accounts.TABLE).where(condition).fetchOptional(this::row);
  }

  private AccountRow row(Record row) {
    int number = row.get(Accounts.NUMBER);
    String freeFrom = row.get(Accounts.FREE_FROM);
    return new AccountRow(
        number,
        Objects.requireNonNullElse(
            seals.open(SealedColumn.ACCOUNT_NAME, row.get(Accounts.NAME), number), ""),
        seals.known(SealedColumn.ACCOUNT_HANDLE, row.get(Accounts.HANDLE)),
        AccountRow.State.valueOf(row.get(Accounts.STATE)),
        seals.open(SealedColumn.ACCOUNT_PASSWORD, row.get(Accounts.PASSWORD), number),
        seals.open(SealedColumn.ACCOUNT_CODE_KEY, row.get(Accounts.CODE_KEY), number),
        row.get(Accounts.CODE_STEP),
        row.get(Accounts.WRONG),
        freeFrom == null ? null : Instant.parse(freeFrom),
        memberships(number));
  }

  private SortedMap<String, Set<Role>> memberships(int account) {
    SortedMap<String, Set<Role>> roles = new TreeMap<>();
    sql.select(Memberships.PROJECT, Memberships.ROLE)
        .from(Memberships.TABLE)
        .where(Memberships.ACCOUNT.eq(account))
        .forEach(row ->
            Role.of(row.value2())
                .ifPresent(role ->
                    roles
                        .computeIfAbsent(
                            seals.known(SealedColumn.MEMBERSHIP_PROJECT, row.value1()),
                            _ -> EnumSet.noneOf(Role.class))
                        .add(role)));
    return roles;
  }
}
