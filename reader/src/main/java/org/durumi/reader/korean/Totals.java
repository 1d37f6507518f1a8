package org.durumi.reader.korean;

import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.jspecify.annotations.Nullable;

/** Finds sentences that sum several incidents up: 올해 들어 최소 240명. */
final class Totals {

  private static final Pattern SUMMING =
      Pattern.compile(
          "(?:올해|지난해|작년|금년|이달|이번 달) ?들어|지금까지|현재까지|이제까지|통틀어|누적|집계|이래|년 이후|월 이후"
              + "|\\d+년(?:간| 동안| 사이)|\\d+개월(?:간| 동안| 사이)|(?:한|두|세|네|석|넉) ?달(?: 새)? ?(?:동안|간|사이)|잇따라|잇달아|연이어|모두 합쳐|합하면");
  private static final int LEAST = 2;
  private static final int REACH = 8;

  private Totals() {}

  /** The total that a clause states, or null. */
  static @Nullable Rollup read(Clause clause, List<People> victims, ActType type) {
    String scope = clause.parts().text().substring(clause.scope().from(), clause.scope().to());
    if (!SUMMING.matcher(scope).find()) {
      return null;
    }
    for (People people : victims) {
      Mention<Count> count = people.count() != null ? people.count() : stated(clause, people);
      if (count != null && isTotal(count.value())) {
        Passage passage = clause.parts().passage();
        StatedCount stated =
            new StatedCount(passage.quote(count.start(), count.end()), count.value());
        return new Rollup(type, stated, Settings.date(clause), List.of(passage.quote()));
      }
    }
    return null;
  }

  /** The number that a sentence gives its subject at its end: 탈북자가 최소 240명에 이른다. */
  private static @Nullable Mention<Count> stated(Clause clause, People subject) {
    for (People people : clause.parts().people()) {
      int gap = people.start() - subject.end();
      if (people.sort() == People.Sort.BARE && gap > 0 && gap <= REACH) {
        return people.count();
      }
    }
    return null;
  }

  private static boolean isTotal(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    return (min == null ? 0 : min) >= LEAST || (max == null ? 0 : max) >= LEAST;
  }
}
