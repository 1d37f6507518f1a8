package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;

/** Another number for an act told before: "also reported the arrests but put the number at 15". */
final class Dispute {

  private static final Set<String> MEASURES =
      Set.of("number", "figure", "toll", "total", "count", "tally");

  private Dispute() {}

  /** The people by that number, or nobody. */
  static List<Victims> of(Sentence sentence, Trigger trigger) {
    if (trigger.kind() != Trigger.Kind.NOUN) {
      return List.of();
    }
    for (People people : sentence.people()) {
      if (people.isCounted()
          && people.count() != null
          && sentence.lower(people.from() - 1).equals("at")
          && measured(sentence, people.from())) {
        Quote words = sentence.quote(people.from(), people.to());
        StatedCount count =
            new StatedCount(sentence.quote(people.countFrom(), people.countTo()), people.count());
        return List.of(new Victims(words, words.text(), count, null, List.of()));
      }
    }
    return List.of();
  }

  private static boolean measured(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 8); i < at; i++) {
      if (MEASURES.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
