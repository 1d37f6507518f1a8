package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.durumi.desk.start.DeskOptions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions from before the desk was locked, notes that somebody is at work, and takes little
 * from strangers.
 */
@Component
@Order(org.springframework.core.Ordered.HIGHEST_PRECEDENCE + 10)
final class StaleSessionFilter extends OncePerRequestFilter {

  private static final int LARGEST_BEFORE_THE_DOOR = 64 * 1024;

  private final Doorkeeper doorkeeper;
  private final IdleLock idle;

  private final boolean team;

  StaleSessionFilter(Doorkeeper doorkeeper, IdleLock idle, DeskOptions options) {
    team = options.team() != null;
    this.doorkeeper = doorkeeper;
    this.idle = idle;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // This may be the first that comes after the machine was asleep.
    idle.lockIfIdle();
    HttpSession session = request.getSession(false);
    boolean isIn = session != null && doorkeeper.isIn(session);
    if (session != null && doorkeeper.isStale(session)) {
      session.invalidate();
    }
    if (isIn && !isBackground(request)) {
      idle.noteWork();
    }
    if (!isIn && brings(request) && !isOfAProgram(request)) {
      response.setHeader("Connection", "close");
      LockedHandling.toUnlock(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** A page that asks again by itself, with a script or without. */
  static boolean isBackground(HttpServletRequest request) {
    return request.getHeader("X-Desk-Background") != null
        || "background=1".equals(request.getQueryString());
  }

  /** It shows its token, or is refused before any of it is read. */
  private boolean isOfAProgram(HttpServletRequest request) {
    return team && request.getRequestURI().startsWith("/api/");
  }

  /** More than the forms before the door hold: none of it is read. */
  private static boolean brings(HttpServletRequest request) {
    return request.getContentLengthLong() > LARGEST_BEFORE_THE_DOOR
        || request.getHeader("Transfer-Encoding") != null;
  }
}
