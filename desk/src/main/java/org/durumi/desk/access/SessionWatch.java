package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a team's sessions: when somebody ended one, when nobody worked in it for a while, when it is
 * old, and when its account was shut. What an account may is asked anew every few seconds.
 */
@Component
@Profile("team")
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
final class SessionWatch extends OncePerRequestFilter {

  /** Longer than a working day. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration ASKED_EVERY = Duration.ofSeconds(5);
  private static final String WORKED = "org.durumi.desk.worked";
  private static final String ASKED = "org.durumi.desk.asked";
  private static final String CONTEXT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private final OpenSessions sessions;
  private final Vault vault;
  private final Preferences preferences;
  private final Clock clock;

  SessionWatch(OpenSessions sessions, Vault vault, Preferences preferences, Clock clock) {
    this.sessions = sessions;
    this.vault = vault;
    this.preferences = preferences;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Person person = session == null ? null : person(session);
    if (session != null && person != null) {
      Instant now = clock.instant();
      if (sessions.isEnded(session) || isOver(session, now) || !stillMay(session, person, now)) {
        session.invalidate();
      } else {
        sessions.used(session);
        if (!StaleSessionFilter.isBackground(request)) {
          session.setAttribute(WORKED, now);
        }
      }
    }
    chain.doFilter(request, response);
  }

  private static @Nullable Person person(HttpSession session) {
    return session.getAttribute(CONTEXT) instanceof SecurityContext context
            && context.getAuthentication() instanceof Person person
        ? person
        : null;
  }

  private boolean isOver(HttpSession session, Instant now) {
    Instant since = sessions.since(session);
    Instant worked = session.getAttribute(WORKED) instanceof Instant then ? then : since;
    return since == null
        || worked == null
        || Duration.between(since, now).compareTo(LONGEST) > 0
        || Duration.between(worked, now).compareTo(preferences.values().idle()) > 0;
  }

  private boolean stillMay(HttpSession session, Person person, Instant now) {
    if (session.getAttribute(ASKED) instanceof Instant then
        && Duration.between(then, now).compareTo(ASKED_EVERY) < 0) {
      return true;
    }
    Optional<AccountRow> row;
    try {
      row = vault.whole(archive -> archive.accounts().account(person.account()));
    } catch (ArchiveFaultException e) {
      // Nothing can be seen or done while the archive cannot be reached.
      return true;
    }
    session.setAttribute(ASKED, now);
    if (row.isEmpty() || row.get().state() != AccountRow.State.OPEN) {
      return false;
    }
    Person current = Person.of(row.get());
    if (!current.equals(person)) {
      session.setAttribute(CONTEXT, new SecurityContextImpl(current));
    }
    return true;
  }
}
