package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes passphrases and passwords out of a form before the server makes strings of it, which nobody
 * could wipe. What the network code read them into is let go with the connection, which ends after
 * the answer; see SECURITY.md for what that leaves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public final class SecretFields extends OncePerRequestFilter {

  private static final Set<String> PATHS =
      Set.of(
          "/unlock",
          "/welcome",
          "/joining/password",
          "/account/password",
          "/account/password/first");
  private static final Set<String> NAMES = Set.of("passphrase", "again", "fresh");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String KEPT = "org.durumi.desk.secrets";

  /** More than any passphrase and name take, every letter of them escaped. */
  private static final int LARGEST = 32 * 1024;

  /**
   * A passphrase as it was typed, empty if none was.
   *
   * @return to be wiped by the caller
   */
  public static char[] take(HttpServletRequest request, String name) {
    return request.getAttribute(KEPT) instanceof SecretForm form ? form.secret(name) : new char[0];
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getMethod().equals("POST") || !PATHS.contains(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Connection", "close");
    String type = request.getContentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    try (SecretForm form = SecretForm.of(body, NAMES)) {
      if (body.length > LARGEST) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return;
      }
      request.setAttribute(KEPT, form);
      chain.doFilter(form.over(request), response);
    } finally {
      request.removeAttribute(KEPT);
      java.util.Arrays.fill(body, (byte) 0);
    }
  }
}
