package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/** Hands new recovery codes on to the page that shows them once. */
public final class RecoveryCodes {

  private static final String SHOWN = "org.durumi.desk.recovery-codes";

  private RecoveryCodes() {}

  /** Keeps them until the next page. */
  public static void show(HttpServletRequest request, List<String> codes) {
    request.getSession().setAttribute(SHOWN, new ArrayList<>(codes));
  }

  /** Takes them out, to be shown; empty where there are none to show. */
  public static List<String> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SHOWN) instanceof List<?> codes)) {
      return List.of();
    }
    session.removeAttribute(SHOWN);
    return codes.stream().map(String::valueOf).toList();
  }
}
