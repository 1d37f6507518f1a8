package org.durumi.desk.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.Accounts;
import org.durumi.archive.store.AccountRow;
import org.durumi.record.casework.Clearance;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;

/**
 * What an account's memberships come to. Roles in the whole archive that see anything of it count
 * alone. Else it sees its projects, and may in them what it may in each of them; what is about the
 * whole archive, such as releases, nobody may who sees a part.
 *
 * @param roles what it may
 * @param clearance what it sees
 */
record Standing(Set<Role> roles, Clearance clearance) {

  /** Nothing. */
  static final Standing NOTHING =
      new Standing(Set.of(), Clearance.of(Set.of()).withoutRestricted());

  static Standing of(AccountRow row) {
    Set<Role> whole = row.in(Accounts.WHOLE);
    if (may(whole, Permission.ANALYSE)) {
      boolean reads = may(whole, Permission.READ);
      return new Standing(whole, reads ? Clearance.ALL : Clearance.ALL.withoutRestricted());
    }
    Set<String> projects =
        row.roles().keySet().stream()
            .filter(project -> !project.equals(Accounts.WHOLE))
            .collect(Collectors.toSet());
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(whole);
    if (!projects.isEmpty()) {
      Accounts.IN_A_PROJECT.stream()
          .filter(role -> projects.stream().allMatch(project -> grants(row.in(project), role)))
          .forEach(roles::add);
    }
    return may(roles, Permission.READ)
        ? new Standing(
            roles, Clearance.of(projects.stream().map(Project::new).collect(Collectors.toSet())))
        : new Standing(roles, NOTHING.clearance());
  }

  private static boolean may(Collection<Role> roles, Permission permission) {
    return roles.stream().anyMatch(role -> role.may(permission));
  }

  /** Tells whether roles allow all that another does. */
  private static boolean grants(Set<Role> roles, Role other) {
    return EnumSet.allOf(Permission.class).stream()
        .filter(other::may)
        .allMatch(permission -> may(roles, permission));
  }
}
