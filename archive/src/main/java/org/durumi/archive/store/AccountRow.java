package org.durumi.archive.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.durumi.record.casework.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come in.
 *
 * @param number from 1; never used again
 * @param name as it stands in the log; nobody else ever has one that reads the same
 * @param handle what authenticators know the account by: random, in base64url
 * @param state whether it may come in
 * @param password hashed, with the name of the method; null where there is none
 * @param codeKey what makes one-time codes; null where there is none
 * @param codeStep the time step of the newest code that was used; 0 for none
 * @param wrong how many wrong passwords or codes were typed since the last right one
 * @param freeFrom nothing typed is looked at before; null where nothing stands in the way
 * @param roles what it may, by project
 */
public record AccountRow(
    int number,
    String name,
    String handle,
    State state,
    @Nullable String password,
    @Nullable String codeKey,
    long codeStep,
    int wrong,
    @Nullable Instant freeFrom,
    SortedMap<String, Set<Role>> roles) {

  /** Whether an account may come in. */
  public enum State {
    /** Made, and not yet taken up by its person. */
    INVITED,
    /** May come in. */
    OPEN,
    /** May not, until somebody opens it again. */
    SHUT
  }

  /** Keeps its own copy. */
  public AccountRow {
    SortedMap<String, Set<Role>> own = new TreeMap<>();
    roles.forEach((project, set) -> own.put(project, Set.copyOf(set)));
    roles = own;
  }

  /** What it may in this project; nothing where it is no member. */
  public Set<Role> in(String project) {
    Set<Role> here = EnumSet.noneOf(Role.class);
    here.addAll(roles.getOrDefault(project, Set.of()));
    return here;
  }

  /** Tells whether it has this role in any project. */
  public boolean is(Role role) {
    return roles.values().stream().anyMatch(set -> set.contains(role));
  }

  /** Tells whether a password and one-time codes are there to come in with. */
  public boolean hasPassword() {
    return password != null && codeKey != null;
  }

  /** The same with other roles. */
  public AccountRow with(Map<String, Set<Role>> other) {
    return new AccountRow(
        number,
        name,
        handle,
        state,
        password,
        codeKey,
        codeStep,
        wrong,
        freeFrom,
        new TreeMap<>(other));
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "AccountRow[" + number + "]";
  }
}
