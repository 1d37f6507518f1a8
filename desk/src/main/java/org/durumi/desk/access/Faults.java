package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.LockedException;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** What happens when a page cannot be made: the desk was locked, or the archive cannot be asked. */
@ControllerAdvice
final class Faults {

  /** Seconds after which a browser may ask again. */
  static final String SOON = "5";

  private final Pages pages;

  Faults(Pages pages) {
    this.pages = pages;
  }

  /**
   * A server that is away comes back, and the desk goes on then; nothing that was typed is lost.
   */
  @ExceptionHandler(ArchiveFaultException.class)
  @Nullable View fault(
      ArchiveFaultException fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!fault.isAway()) {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      return null;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", SOON);
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType("application/json");
      response
          .getWriter()
          .write("{\"error\":\"The archive cannot be reached just now; try again in a moment.\"}");
      return null;
    }
    return pages.show("access/away", AwayView.of(request));
  }

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
