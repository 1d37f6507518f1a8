package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.Clearance;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets a person in, and everybody out. */
@Component
public final class Doorkeeper {

  static final String OPENING = "org.durumi.desk.opening";

  /** The desk locks itself long before; this only keeps the session as long as that may be set. */
  private static final Duration LONGEST = Duration.ofHours(25);

  private final Vault vault;
  private final SecurityContextRepository sessions;

  Doorkeeper(Vault vault, SecurityContextRepository sessions) {
    this.vault = vault;
    this.sessions = sessions;
  }

  /** Gives the browser a new session for this person; one that somebody planted before is gone. */
  public void letIn(Person person, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(OPENING, vault.opening());
    session.setMaxInactiveInterval((int) LONGEST.toSeconds());
    keep(person, request, response);
  }

  /** Keeps the person in the session that there is, such as under another name. */
  public void keep(Person person, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  /** Ends this browser's session. */
  public void letOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  /** Tells whether somebody who came in works in this session. */
  boolean isIn(HttpSession session) {
    return session.getAttribute(OPENING) instanceof Long then && then == vault.opening();
  }

  /** Tells whether a session's person came in before the desk was locked. */
  boolean isStale(HttpSession session) {
    Object opening = session.getAttribute(OPENING);
    return opening instanceof Long then && then != vault.opening();
  }

  /** What whoever works in this session may see; all, where the desk itself asks. */
  public static Clearance clearance() {
    Person person = person();
    return person == null ? Clearance.ALL : person.clearance();
  }

  /** Who works here in this session, if the desk is unlocked for it. */
  public static @Nullable Person person() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known instanceof Person person ? person : null;
  }
}
