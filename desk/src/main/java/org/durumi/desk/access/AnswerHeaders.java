package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer says of itself, refusals of every kind too. The first filter writes it, before
 * anything can go wrong; files of the desk's own overwrite how long they may be kept.
 */
final class AnswerHeaders {

  /** Nothing but the desk's own files; no inline script, style or handler anywhere. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final String BROWSER_POLICY =
      "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), microphone=(), payment=(), usb=()";

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", CONTENT_POLICY,
          "X-Frame-Options", "DENY",
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy", BROWSER_POLICY,
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private AnswerHeaders() {}

  static void on(HttpServletResponse response) {
    ALL.forEach(response::setHeader);
  }
}
