package org.durumi.desk.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Locale;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Says in one sentence what went wrong, and nothing of how the program is made. */
@Controller
final class ErrorPages implements ErrorController {

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  View error(HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(status);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !isOfAProgram(request)) {
      response.setHeader("Retry-After", Faults.SOON);
      return pages.show("access/away", AwayView.AT_DOOR);
    }
    String key =
        switch (status) {
          case 404, 405 -> "error.gone";
          case 400, 401, 403, 413, 415 -> "error.refused";
          default -> "error.fault";
        };
    String why = LockedHandling.why(request);
    String sentence = why == null ? key : why;
    return isOfAProgram(request)
        ? new ErrorJson(Words.in(Locale.ENGLISH, ZoneOffset.UTC).of(sentence))
        : pages.show("access/error", sentence);
  }

  private static boolean isOfAProgram(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/api/");
  }
}
