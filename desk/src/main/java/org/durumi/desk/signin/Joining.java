package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Remembers in a browser's session which invitation its person is taking up. */
@Component
@Profile("team")
final class Joining {

  private static final String SECRET = "org.durumi.desk.invitation";
  private static final String CODES = "org.durumi.desk.invitation.codes";

  private final Vault vault;
  private final OneTimeCodes codes;

  Joining(Vault vault, OneTimeCodes codes) {
    this.vault = vault;
    this.codes = codes;
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

  /** What makes the codes of the app that is being set up. */
  byte[] secret(HttpServletRequest request) {
    return request.getSession().getAttribute(CODES) instanceof byte[] secret
        ? secret.clone()
        : codes.newSecret();
  }
}
