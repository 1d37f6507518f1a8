package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.record.event.Count;
import org.durumi.record.event.StatedCount;
import org.jspecify.annotations.Nullable;

/** People named beside a group: parts of it, those taken along with it, those told after it. */
final class Companions {

  private static final int REACH = 12;

  private Companions() {}

  /** Children inside a group: "including children under the age of five". */
  static boolean children(Sentence sentence, People whole) {
    for (People part : sentence.people()) {
      boolean behind = part.from() >= whole.to() && part.from() - whole.to() <= REACH;
      boolean within = whole.from() <= part.from() && part.to() <= whole.to();
      if ((behind || within) && part.part() && Boolean.TRUE.equals(part.children())) {
        return true;
      }
    }
    int limit = Math.min(sentence.tokens().size(), whole.to() + REACH);
    for (int i = whole.to(); i < limit; i++) {
      if (sentence.lower(i).equals("including") && youngBehind(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean youngBehind(Sentence sentence, int from) {
    int limit = Math.min(sentence.tokens().size(), from + 9);
    for (int i = from + 1; i < limit; i++) {
      if (Words.YOUNG.contains(sentence.lower(i)) || Ages.isChild(sentence.tokens().get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "the two were arrested alongside five other defectors": seven, or null where none are added.
   */
  static @Nullable StatedCount together(Sentence sentence, Trigger trigger, People people) {
    Count count = people.count();
    if (count == null || people.from() >= trigger.from()) {
      return null;
    }
    for (People other : sentence.people()) {
      int at = other.from() - 1;
      String before = sentence.lower(at);
      boolean with =
          before.equals("alongside")
              || before.equals("with")
                  && Set.of("along", "together").contains(sentence.lower(at - 1));
      Count more = other.count();
      if (with
          && more != null
          && other.from() >= trigger.to()
          && other.from() - trigger.to() <= 4) {
        return new StatedCount(sentence.quote(people.from(), other.to()), count.plus(more));
      }
    }
    return null;
  }

  /** Further groups in a list with a place each: "seven in Shenyang and around 10 in Yanji". */
  static List<People> further(Sentence sentence, Trigger trigger, @Nullable People victims) {
    if (victims == null || !victims.isCounted() || victims.to() <= trigger.from()) {
      return List.of();
    }
    List<People> found = new ArrayList<>();
    for (People other : sentence.people()) {
      boolean listed =
          other.reference() == People.Reference.OTHER
              && other.isCounted()
              && other.from() > victims.to();
      boolean placed = Set.of("in", "near", "at", "outside").contains(sentence.lower(other.to()));
      if (listed && placed && !actBetween(sentence, victims.to(), other.from())) {
        found.add(other);
      }
    }
    return found;
  }

  private static boolean actBetween(Sentence sentence, int from, int to) {
    return sentence.triggers().stream().anyMatch(t -> t.from() >= from && t.to() <= to);
  }
}
