package org.durumi.desk.publish;

import org.durumi.publisher.gate.Wish;
import org.springframework.stereotype.Component;

/** The words that a release has where nobody wrote others; releases are English. */
@Component
final class UsualWish implements Wishing {

  private static final String TITLE = "Incidents";
  private static final String OFFICE = "not named";

  @Override
  public Wish wish(Asked asked) {
    return asked.wish(TITLE, OFFICE);
  }
}
