package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.OpenSessions;
import org.durumi.desk.access.Person;
import org.durumi.desk.vault.Vault;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the person of an account in, and looks at what they type. */
@Component
@Profile("team")
final class Entrance {

  private final Vault vault;
  private final Doorkeeper doorkeeper;
  private final OpenSessions sessions;
  private final Passwords passwords;
  private final OneTimeCodes codes;

  Entrance(
      Vault vault,
      Doorkeeper doorkeeper,
      OpenSessions sessions,
      Passwords passwords,
      OneTimeCodes codes) {
    this.vault = vault;
    this.doorkeeper = doorkeeper;
    this.sessions = sessions;
    this.passwords = passwords;
    this.codes = codes;
  }

  /** The account of this name if the password is its own and it may be tried now. */
  Optional<AccountRow> byPassword(String name, char[] typed, Instant now) {
    Optional<AccountRow> row = vault.whole(archive -> archive.accounts().named(name));
    boolean fits = passwords.fits(row.orElse(null), typed);
    if (row.isEmpty() || isWaiting(row.get(), now)) {
      return Optional.empty();
    }
    if (!fits) {
      wrong(row.get());
      return Optional.empty();
    }
    return row.filter(one -> one.state() == AccountRow.State.OPEN && one.hasPassword());
  }

  /**
   * Tells whether a one-time code, or a recovery code, is this account's; it is used up by that.
   */
  boolean byCode(AccountRow row, String typed, Instant now) {
    String key = row.codeKey();
    if (key == null || isWaiting(row, now)) {
      return false;
    }
    OptionalLong step = codes.step(key.getBytes(StandardCharsets.US_ASCII), typed);
    boolean fits =
        vault.whole(archive -> {
          var ways = archive.accounts().ways();
          return step.isPresent()
              ? ways.step(row, step.getAsLong())
              : ways.useCode(row, OneTimeCodes.plain(typed));
        });
    if (!fits) {
      wrong(row);
    }
    return fits;
  }

  private static boolean isWaiting(AccountRow row, Instant now) {
    return row.freeFrom() != null && row.freeFrom().isAfter(now);
  }

  private void wrong(AccountRow row) {
    vault.whole(archive -> {
      archive.accounts().ways().wrong(row);
      return true;
    });
  }

  /**
   * Lets an account's person in, in a session of their own.
   *
   * @param way how they came, such as {@code passkey}
   */
  void letIn(AccountRow row, String way, HttpServletRequest request, HttpServletResponse response) {
    vault.whole(archive -> {
      archive.accounts().ways().cameIn(row, way);
      return true;
    });
    Person person = Person.of(row);
    doorkeeper.letIn(person, request, response);
    sessions.opened(request, row.number(), way);
  }
}
