package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.durumi.desk.vault.LockedException;
import org.durumi.record.review.RefusedDecision;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What happens when the desk was locked while a page was being made, or it may not be seen. */
@ControllerAdvice
final class Faults {

  /** Whoever may see a part asked for something about the whole. */
  @ExceptionHandler(RefusedDecision.class)
  void refused(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  @ExceptionHandler(LockedException.class)
  void locked(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LockedHandling.toUnlock(request, response);
  }
}
