package org.durumi.desk.publish;

import org.durumi.publisher.gate.Wish;
import org.springframework.stereotype.Component;

/** Makes a wish of what was asked, with words where nobody wrote any; releases are English. */
@Component
final class UsualWish {

  private static final String TITLE = "Incidents";
  private static final String OFFICE = "not named";

  Wish wish(Asked asked) {
    return asked.wish(TITLE, OFFICE);
  }
}
