package org.durumi.desk.access;

import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who does what a page asks for, for the log. */
public final class Doer {

  private Doer() {}

  /**
   * The name that goes into the log.
   *
   * @throws ResponseStatusException where nobody is in
   */
  public static Reviewer now() {
    @Nullable Person person = Doorkeeper.person();
    if (person == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return person.reviewer();
  }
}
