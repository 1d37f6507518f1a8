package org.durumi.reader.korean;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Finds sentences that sum several incidents up: 올해 들어 최소 240명. */
final class Totals {

  private static final Pattern SUMMING =
      Pattern.compile(
          "(?:올해|지난해|작년|금년|이달|이번 달) ?들어|지금까지|현재까지|이제까지|통틀어|누적|집계|이래|년 이후|월 이후"
              + "|\\d+년(?:간| 동안| 사이)|\\d+개월(?:간| 동안| 사이)|(?:한|두|세|네|석|넉) ?달(?: 새)? ?(?:동안|간|사이)|잇따라|잇달아|연이어|모두 합쳐|합하면");

  /** What may also give one raid's number; a sum where the time is a month or longer. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "모두|(?<![가-힣])총 ?(?=\\d)|합계|전체|도합|합쳐|월에만|년에만|동안에만|한 ?달(?:간| 동안| 사이)|상반기|하반기|분기");

  /** A time from one month to another: no single act. */
  private static final Pattern RANGE = Pattern.compile("부터|까지|사이|[~∼〜～-]");

  private static final int LONG_DAYS = 27;
  private static final int MONTH = 31;
  private static final int MANY = 50; // more than one raid takes
  private static final int LEAST = 2;
  private static final int REACH = 8;

  private Totals() {}

  /** The total that a clause states, or null. */
  static @Nullable Rollup read(Clause clause, List<People> victims, ActType type) {
    String scope = clause.parts().text().substring(clause.scope().from(), clause.scope().to());
    List<StatedPlace> places = Settings.places(clause, type);
    boolean summed = SUMMING.matcher(scope).find();
    if (!summed && !isLong(Settings.date(clause))) {
      return null;
    }
    for (People people : victims) {
      Mention<Count> count = people.count() != null ? people.count() : stated(clause, people);
      if (count != null
          && isTotal(count.value())
          && (summed || isSpread(clause, scope, places, count.value()))) {
        Passage passage = clause.parts().passage();
        StatedCount stated =
            new StatedCount(passage.quote(count.start(), count.end()), count.value());
        return new Rollup(type, stated, Settings.date(clause), places, List.of(passage.quote()));
      }
    }
    return null;
  }

  /** "7명 가운데 3명이 북송되고": a part of a total is a total, and nobody says of which days. */
  static @Nullable Rollup part(Clause clause, List<People> victims, ActType type, Rollup whole) {
    People some = victims.isEmpty() ? null : victims.getFirst();
    Mention<Count> count = some == null ? null : some.count();
    Integer few = count == null ? null : count.value().min();
    Integer all = whole.count().count().min();
    if (count == null
        || few == null
        || all == null
        || few >= all
        || Settings.date(clause) != null) {
      return null;
    }
    Passage passage = clause.parts().passage();
    StatedCount stated = new StatedCount(passage.quote(count.start(), count.end()), count.value());
    return new Rollup(type, stated, null, List.of(passage.quote()));
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

  /** Tells whether a number over a month or longer is more than one act's. */
  private static boolean isSpread(
      Clause clause, String scope, List<StatedPlace> places, Count count) {
    StatedDate date = Settings.date(clause);
    boolean range = date != null && RANGE.matcher(date.words().text()).find();
    Integer min = count.min();
    boolean months = date != null && days(date) > MONTH;
    return range
        || places.size() > 1
        || TOTAL.matcher(scope).find()
        || months && min != null && min >= MANY;
  }

  private static boolean isLong(@Nullable StatedDate date) {
    return date != null && days(date) >= LONG_DAYS;
  }

  private static long days(StatedDate date) {
    CalendarDate start = date.period().start();
    CalendarDate end = date.period().end();
    return start == null || end == null ? 0 : ChronoUnit.DAYS.between(start.first(), end.last());
  }

  private static boolean isTotal(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    return (min == null ? 0 : min) >= LEAST || (max == null ? 0 : max) >= LEAST;
  }
}
