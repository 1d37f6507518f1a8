package org.durumi.desk.reading;

import java.util.List;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.presence.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * What others do at a report while a person has it open.
 *
 * @param here a sentence for each colleague who has it open too
 * @param more how many more there are
 * @param changes what others decided since the page was made, the oldest first
 * @param again the address of the page as it stands now; null where nothing was decided since
 */
public record TogetherView(
    List<String> here, int more, List<Meanwhile.Change> changes, @Nullable String again) {

  private static final int MOST_NAMED = 3;

  /** A page that was made this moment. */
  static TogetherView of(List<Colleague> others, Words words) {
    return new TogetherView(
        others.stream()
            .limit(MOST_NAMED)
            .map(other ->
                words.of("together.here", Inert.of(other.name()), words.hour(other.since())))
            .toList(),
        Math.max(0, others.size() - MOST_NAMED),
        List.of(),
        null);
  }

  /** The same, where something was decided since. */
  TogetherView since(List<Meanwhile.Change> decided, String address) {
    return decided.isEmpty() ? this : new TogetherView(here, more, decided, address);
  }

  /** Tells whether there is nothing to say. */
  public boolean isEmpty() {
    return here.isEmpty() && changes.isEmpty();
  }
}
