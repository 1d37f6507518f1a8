package org.durumi.desk.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.durumi.archive.store.AccountRow;
import org.durumi.record.casework.Clearance;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who works at the desk, and in which roles; the session's proof that the desk was unlocked. */
public final class Person extends AbstractAuthenticationToken {

  private final int account;
  private final String name;
  private final Set<Role> roles;
  private final Clearance clearance;

  private Person(int account, String name, Set<Role> roles, Clearance clearance) {
    super(authorities(roles));
    this.clearance = clearance;
    this.account = account;
    this.name = name;
    this.roles = Set.copyOf(roles);
    // Where settings are kept by account, this says by which.
    setDetails(account);
    setAuthenticated(true);
  }

  /** Somebody with these roles. */
  public static Person of(String name, Set<Role> roles) {
    return new Person(0, new Reviewer(name).name(), roles, Clearance.ALL);
  }

  /** Somebody who came in by an account of a team's desk. */
  public static Person of(AccountRow row) {
    Standing standing = Standing.of(row);
    return new Person(
        row.number(), new Reviewer(row.name()).name(), standing.roles(), standing.clearance());
  }

  /** Somebody who is about to come in, and may nothing yet. */
  public static Person outside(AccountRow row) {
    return new Person(
        row.number(), new Reviewer(row.name()).name(), Set.of(), Standing.NOTHING.clearance());
  }

  /** The one person of a desk without accounts, who may do everything. */
  public static Person alone(String name) {
    return of(name, EnumSet.allOf(Role.class));
  }

  /** The number of the account; 0 for the one person of a desk without accounts. */
  public int account() {
    return account;
  }

  /** What the person is here for. */
  public Set<Role> roles() {
    return roles;
  }

  /** What the person may see of the archive. */
  public Clearance clearance() {
    return clearance;
  }

  /** The name that goes into the log. */
  public Reviewer reviewer() {
    return new Reviewer(name);
  }

  /** Tells whether this person may. */
  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.may(permission));
  }

  /** The same person under another name. */
  public Person named(String other) {
    return new Person(account, new Reviewer(other).name(), roles, clearance);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return name;
  }

  private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    for (Permission permission : Permission.values()) {
      if (roles.stream().anyMatch(role -> role.may(permission))) {
        all.add(permission);
      }
    }
    return List.copyOf(
        all.stream().map(permission -> new SimpleGrantedAuthority(permission.name())).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Person person
        && account == person.account
        && name.equals(person.name)
        && roles.equals(person.roles)
        && clearance.equals(person.clearance);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Never the name. */
  @Override
  public String toString() {
    return "Person" + roles;
  }
}
