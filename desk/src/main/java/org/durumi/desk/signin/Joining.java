package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Remembers in a browser's session which invitation its person is taking up, or that whoever is in
 * set out for a provider.
 */
@Component
@Profile("team")
final class Joining {

  private static final String SECRET = "org.durumi.desk.invitation";
  private static final String CODES = "org.durumi.desk.invitation.codes";

  private static final String LINKED = "org.durumi.desk.linked-account";
  private static final Duration FOR_LINKING = Duration.ofMinutes(5);

  private final Vault vault;
  private final OneTimeCodes codes;
  private final Clock clock;

  Joining(Vault vault, OneTimeCodes codes, Clock clock) {
    this.vault = vault;
    this.codes = codes;
    this.clock = clock;
  }

  /** An account whose person, who is in, wants to be known by a provider. */
  private record Linked(int account, Instant since) implements Serializable {}

  /** Notes in the person's session that they set out to be known by a provider. */
  void link(AccountRow row, HttpServletRequest request) {
    request.getSession().setAttribute(LINKED, new Linked(row.number(), clock.instant()));
  }

  /** The account that is to be known by a provider, if its person just set out; asked once. */
  @Nullable AccountRow linked(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(LINKED) instanceof Linked linked)) {
      return null;
    }
    session.removeAttribute(LINKED);
    return linked.since().plus(FOR_LINKING).isBefore(clock.instant())
        ? null
        : vault
            .whole(archive -> archive.accounts().account(linked.account()))
            .filter(row -> row.state() == AccountRow.State.OPEN)
            .orElse(null);
  }

  /** Begins, in a new session; false where the invitation does not hold. */
  boolean begin(String secret, HttpServletRequest request) {
    if (vault.whole(archive -> archive.accounts().invited(secret)).isEmpty()) {
      return false;
    }
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SECRET, secret);
    session.setAttribute(CODES, codes.newSecret());
    return true;
  }

  /** The account, as long as the invitation holds. */
  @Nullable AccountRow account(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(SECRET) instanceof String secret
        ? vault.whole(archive -> archive.accounts().invited(secret)).orElse(null)
        : null;
  }

  /** Begins to set up an app for somebody who is in. */
  void setUp(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (session.getAttribute(CODES) == null) {
      session.setAttribute(CODES, codes.newSecret());
    }
  }

  /** What makes the codes of the app that is being set up. */
  byte[] secret(HttpServletRequest request) {
    return request.getSession().getAttribute(CODES) instanceof byte[] secret
        ? secret.clone()
        : codes.newSecret();
  }
}
