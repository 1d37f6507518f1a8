package org.durumi.desk.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.access.Person;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a program by its token, for one request; a session counts for nothing here. */
final class TokenFilter extends OncePerRequestFilter {

  static final String DESCRIPTION = "/api/openapi.json";

  private static final String BEARER = "Bearer ";
  private static final int LONGEST = 200;

  private final Vault vault;

  TokenFilter(Vault vault) {
    this.vault = vault;
  }

  static boolean isHere(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isHere(request)) {
      chain.doFilter(request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    SecurityContextHolder.setContext(context);
    Optional<AccountRow> row;
    try {
      row = account(request.getHeader("Authorization"));
    } catch (ArchiveFaultException e) {
      refuse(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The archive cannot be reached just now; try again in a moment.");
      return;
    }
    if (row.isPresent()) {
      AccountRow known = row.get();
      context.setAuthentication(Person.of(known));
    } else if (!request.getServletPath().equals(DESCRIPTION)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      refuse(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "Show a token of an account that is open.");
      return;
    }
    chain.doFilter(request, response);
  }

  private static void refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"" + sentence + "\"}");
  }

  private Optional<AccountRow> account(@Nullable String shown) {
    if (shown == null || !shown.startsWith(BEARER) || shown.length() > LONGEST) {
      return Optional.empty();
    }
    String secret = shown.substring(BEARER.length());
    return vault.whole(archive -> archive.accounts().tokens().account(secret));
  }
}
