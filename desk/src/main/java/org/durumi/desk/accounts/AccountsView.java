package org.durumi.desk.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's accounts.
 *
 * @param rows the accounts
 * @param acts what the log tells of them, the newest first
 * @param link an invitation to be handed on now and never shown again
 * @param invited for whom that is
 * @param projects the projects that there are
 * @param refusal the sentence that says why something was not done
 */
public record AccountsView(
    List<Row> rows,
    List<Act> acts,
    @Nullable String link,
    @Nullable String invited,
    List<String> projects,
    @Nullable String refusal) {

  /**
   * An account.
   *
   * @param number its number
   * @param name whose it is
   * @param state in words
   * @param roles what it is for, in words
   * @param sessions in how many places its person is in
   */
  public record Row(int number, String name, String state, String roles, int sessions) {}

  /**
   * Something that was done.
   *
   * @param when in words
   * @param whom whose account it was done to
   * @param what in words
   * @param by who did it
   */
  public record Act(String when, String whom, String what, String by) {}

  /** Nobody's name. */
  @Override
  public String toString() {
    return "AccountsView";
  }
}
