package org.durumi.desk.publish;

import org.durumi.archive.Departure;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.publisher.leaving.Leaving;

/** What is said of something that left, in the person's language. */
public final class DepartureWords {

  private final Words words;

  /** Speaks with these words. */
  public DepartureWords(Words words) {
    this.words = words;
  }

  /** What its page goes by, such as {@code 3} for a release or {@code appeal-2}. */
  public static String id(Departure left) {
    return switch (left.facts().kind()) {
      case RELEASE -> Integer.toString(left.number());
      case APPEAL, BUNDLE -> left.facts().kind().code() + "-" + left.number();
    };
  }

  /** What it is called, such as Release 3. */
  public String name(Departure left) {
    return words.of("releases.name." + left.facts().kind().code(), Integer.toString(left.number()));
  }

  /** Who received it. */
  public String recipient(Departure left) {
    String recipient = left.facts().recipient();
    return switch (left.facts().kind()) {
      case APPEAL -> Inert.of(words.name("appeal.to", recipient));
      case RELEASE, BUNDLE ->
          recipient.equals(Leaving.ANYBODY) ? words.of("releases.anybody") : Inert.of(recipient);
    };
  }
}
