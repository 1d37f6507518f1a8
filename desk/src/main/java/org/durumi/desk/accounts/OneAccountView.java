package org.durumi.desk.accounts;

import java.util.List;
import java.util.Set;
import org.durumi.record.casework.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param number its number
 * @param name whose it is
 * @param state in words
 * @param shut whether it may not come in
 * @param roles what it is for in the whole archive
 * @param memberships what it is for in projects
 * @param projects the projects that there are
 * @param sessions where its person is in
 * @param acts what the log tells of it
 * @param refusal the sentence that says why something was not done
 */
public record OneAccountView(
    int number,
    String name,
    String state,
    boolean shut,
    Set<Role> roles,
    List<Membership> memberships,
    List<String> projects,
    List<AccountView.Session> sessions,
    List<AccountView.Act> acts,
    @Nullable String refusal) {

  /**
   * What it is for in a project.
   *
   * @param project its name
   * @param roles in it
   */
  public record Membership(String project, Set<Role> roles) {}

  /** The number alone. */
  @Override
  public String toString() {
    return "OneAccountView[" + number + "]";
  }
}
