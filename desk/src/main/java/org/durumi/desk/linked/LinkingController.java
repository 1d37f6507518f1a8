package org.durumi.desk.linked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.durumi.desk.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Says that incidents are being linked, in place of any page that would have to wait for it. */
@Controller
@ControllerAdvice
final class LinkingController {

  private static final String THEN = "/incidents";

  private final BackgroundLinking linking;
  private final Pages pages;

  LinkingController(BackgroundLinking linking, Pages pages) {
    this.linking = linking;
    this.pages = pages;
  }

  /** What was asked for comes by itself once all is linked; what was to be decided does not. */
  @ExceptionHandler(BeingLinkedException.class)
  View instead(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        ? pages.show("linked/linking", linking.now())
        : pages.go(THEN, pages.words().of("linking.not-done"));
  }

  /** Asked now and then by that page. */
  @GetMapping("/linking")
  View look(HttpServletRequest request, HttpServletResponse response) {
    boolean part = request.getHeader("HX-Request") != null;
    if (!linking.now().goesOn()) {
      response.setHeader("HX-Refresh", "true");
    }
    return part || linking.now().goesOn()
        ? pages.show("linked/linking", linking.now())
        : pages.go(THEN);
  }

  /** After it broke off. */
  @PostMapping("/linking")
  View again() {
    linking.beginAgain();
    return pages.go(THEN);
  }
}
