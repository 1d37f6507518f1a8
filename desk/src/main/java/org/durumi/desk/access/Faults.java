package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.durumi.desk.vault.LockedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What happens when the desk was locked while a page was being made. */
@ControllerAdvice
final class Faults {

  @ExceptionHandler(LockedException.class)
  void locked(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LockedHandling.toUnlock(request, response);
  }
}
