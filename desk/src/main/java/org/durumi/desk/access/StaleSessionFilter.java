package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions from before the desk was locked, and notes that somebody is at work. */
@Component
@Order(org.springframework.core.Ordered.HIGHEST_PRECEDENCE + 10)
final class StaleSessionFilter extends OncePerRequestFilter {

  private final Doorkeeper doorkeeper;
  private final IdleLock idle;

  StaleSessionFilter(Doorkeeper doorkeeper, IdleLock idle) {
    this.doorkeeper = doorkeeper;
    this.idle = idle;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && doorkeeper.isStale(session)) {
      session.invalidate();
    } else if (session != null && request.getHeader("X-Desk-Background") == null) {
      idle.noteWork();
    }
    chain.doFilter(request, response);
  }
}
