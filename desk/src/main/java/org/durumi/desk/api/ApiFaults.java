package org.durumi.desk.api;

import java.time.DateTimeException;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.search.BadQueryException;
import org.durumi.desk.linked.BeingLinkedException;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.publish.GateWork;
import org.durumi.record.review.RefusedDecision;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What cannot be answered is one sentence of JSON for a program, and never a page. */
@ControllerAdvice(basePackageClasses = ApiFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiFaults {

  @ExceptionHandler({NotUnderstoodException.class, BadQueryException.class})
  ResponseEntity<String> notUnderstood(RuntimeException e) {
    return Answers.refused(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<String> noNumber() {
    return Answers.refused(
        HttpStatus.BAD_REQUEST, "A number in the address is none, or is too large.");
  }

  @ExceptionHandler(DateTimeException.class)
  ResponseEntity<String> noDay() {
    return Answers.refused(
        HttpStatus.BAD_REQUEST, "Write days as 2016-12-02, and moments as 2016-12-02T09:00:00Z.");
  }

  @ExceptionHandler(UnknownIdException.class)
  ResponseEntity<String> unknown() {
    return Answers.refused(HttpStatus.NOT_FOUND, "There is nothing of this number.");
  }

  @ExceptionHandler(ChangedMeanwhileException.class)
  ResponseEntity<String> changed() {
    return Answers.refused(
        HttpStatus.CONFLICT, "Something was decided meanwhile; get it again, then decide.");
  }

  @ExceptionHandler(RefusedDecision.class)
  ResponseEntity<String> refused(RefusedDecision e) {
    return Answers.refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(RefusedInWords.class)
  ResponseEntity<String> refusedInWords(RefusedInWords e) {
    return Answers.refused(
        e.key().equals(GateWork.STALE) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
        e.in(Answers.ENGLISH));
  }

  @ExceptionHandler(BeingLinkedException.class)
  ResponseEntity<String> later() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .headers(
            answer -> answer.setContentType(org.springframework.http.MediaType.APPLICATION_JSON))
        .body("{\"error\":\"Incidents are being linked; ask again in a few seconds.\"}");
  }
}
