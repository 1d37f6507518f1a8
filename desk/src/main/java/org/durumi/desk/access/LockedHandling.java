package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends those without a session to where the desk is unlocked, and refuses those who may not. */
@Component
final class LockedHandling implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String WHY = LockedHandling.class.getName() + ".why";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    toUnlock(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException && Doorkeeper.person() == null) {
      toUnlock(request, response);
    } else {
      if (reason instanceof PartlySeenException seen) {
        request.setAttribute(WHY, seen.key());
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** The key of the sentence that says why a request was refused, if there is one. */
  static @Nullable String why(HttpServletRequest request) {
    return request.getAttribute(WHY) instanceof String key ? key : null;
  }

  static void toUnlock(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String target = "/unlock";
    if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
      String query = request.getQueryString();
      String from = request.getRequestURI() + (query == null ? "" : "?" + query);
      if (!from.equals("/")) {
        target += "?to=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
      }
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", target);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", target);
    }
  }
}
