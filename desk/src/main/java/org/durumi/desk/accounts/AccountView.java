package org.durumi.desk.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param name whose it is
 * @param roles what it is for, in words
 * @param hasPassword whether a password and codes are there
 * @param codesLeft how many recovery codes are left
 * @param passkeys its passkeys
 * @param providers hosts of providers of identities that know it
 * @param provider the host of the desk's provider, if there is one
 * @param sessions where its person is in
 * @param tokens what programs show in its place
 * @param acts what the log tells of it, the newest first
 */
public record AccountView(
    String name,
    String roles,
    boolean hasPassword,
    int codesLeft,
    List<Passkey> passkeys,
    List<String> providers,
    @Nullable String provider,
    List<Session> sessions,
    List<Token> tokens,
    List<Act> acts) {

  /**
   * A passkey.
   *
   * @param id what names it
   * @param label what its person calls it
   * @param made when, in words
   * @param used when it was last used, in words
   */
  public record Passkey(String id, String label, String made, String used) {}

  /**
   * A program's token.
   *
   * @param id what names it
   * @param label what its person calls it
   * @param until in words
   */
  public record Token(String id, String label, String until) {}

  /**
   * A session.
   *
   * @param id what names it here
   * @param browser what the browser calls itself
   * @param where its address, and how and when its person came in, in words
   * @param here whether it is the one that asks
   */
  public record Session(String id, String browser, String where, boolean here) {}

  /**
   * Something that was done.
   *
   * @param when in words
   * @param what in words
   * @param by who did it, if not the account's own person
   */
  public record Act(String when, String what, @Nullable String by) {}

  /** Nobody's name. */
  @Override
  public String toString() {
    return "AccountView";
  }
}
