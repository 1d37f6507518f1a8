package org.durumi.reader.chinese;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Finds totals over several incidents: "过去两个月内至少41人被捕", "今年以来共有…". */
final class RollupReader {

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:过去|近|最近|这)(?:的)?(?:[一二两三四五六七八九十几多数\\d]+)(?:个)?(?:多)?(?:月|年|周|星期)(?:来|间|内|以来|里|中|期间)?"
              + "|[一二两三四五六七八九十几多数\\d]+(?:个月|年|周|个星期)(?:来|间|之内|以来)|以来|当月|汇总|统计显示|累计|历年|总计|年初至今|至今已?[有共]|迄今|全年|上半年|下半年|截至[^,。]{1,12},|每年|先后共");
  private static final Pattern MULTIPLE =
      Pattern.compile("一共|共有|共计|合计|总共|全部|总计|共(?=[逮遣抓拘])|仅(?:[^,。]{0,6})[月年]");

  /** A time from one month to another: no single act. */
  private static final Pattern RANGE = Pattern.compile("[至到~—–-]|之间|期间");

  /** "上月底" is some days, though it is read as the month. */
  private static final Pattern PART = Pattern.compile("[初底末旬中]$");

  private static final int LONG_DAYS = 27;
  private static final int MONTH = 31;
  private static final int MANY = 50; // more than one raid takes

  private RollupReader() {}

  /** A total with the stretch of the sentence that tells it. */
  record Total(Rollup rollup, int from, int to) {}

  static List<Total> read(Sentence s, @Nullable Period published) {
    List<Total> totals = new ArrayList<>();
    Matcher span = SPAN.matcher(s.text());
    boolean spans = span.find();
    Mention<Period> stretch = stretch(s);
    if (!spans && stretch == null) {
      return totals;
    }
    boolean firm = !spans || !span.group().startsWith("截至") || MULTIPLE.matcher(s.text()).find();
    int from = spans ? span.start() : Objects.requireNonNull(stretch).start();
    for (Mention<People> people : s.people()) {
      Mention<Trigger> trigger = trigger(s, people);
      People p = people.value();
      boolean crossing = trigger != null && trigger.value().type() == ActType.ESCAPE_CROSSING;
      boolean plain = !crossing && p.reference() == People.Reference.NEW && !p.isSingle();
      if (firm
          && plain
          && p.count() != null
          && trigger != null
          && people.end() > from
          && inReach(s, from, people.start())
          && (spans || isSpread(s, trigger, stretch, p.count().value()))) {
        StatedCount count = new StatedCount(s.quote(p.count()), p.count().value());
        totals.add(
            new Total(
                new Rollup(
                    trigger.value().type(),
                    count,
                    date(s, published),
                    PlaceFinder.listed(s, trigger),
                    List.of(s.passage().quote())),
                Math.min(people.start(), trigger.start()),
                Math.max(people.end(), trigger.end())));
      }
    }
    return totals.isEmpty() && spans ? late(s, published, span) : totals;
  }

  /** The first time in the sentence that is a month or longer, or null. */
  private static @Nullable Mention<Period> stretch(Sentence s) {
    for (Mention<Period> date : s.dates()) {
      if (!s.inSource(date)
          && !PART.matcher(s.quote(date).text()).find()
          && days(date.value()) >= LONG_DAYS) {
        return date;
      }
    }
    return null;
  }

  private static long days(Period period) {
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    return start == null || end == null ? 0 : ChronoUnit.DAYS.between(start.first(), end.last());
  }

  /** Tells whether a number over a month or longer is more than one act's. */
  private static boolean isSpread(
      Sentence s, Mention<Trigger> trigger, @Nullable Mention<Period> stretch, Count count) {
    boolean range = stretch != null && RANGE.matcher(s.quote(stretch).text()).find();
    Integer min = count.min();
    return range
        || min != null && min >= MANY && stretch != null && days(stretch.value()) > MONTH
        || MULTIPLE.matcher(s.text()).find()
        || PlaceFinder.listed(s, trigger).size() > 1;
  }

  /** "…被遣返的脱北者累计超过100人": the number comes last. */
  private static List<Total> late(Sentence s, @Nullable Period published, Matcher span) {
    for (Mention<People> people : s.people()) {
      People p = people.value();
      int clause = s.clauseStart(people.start());
      boolean total = s.holds(clause, people.start(), "累计", "总计", "共", "总数");
      if (total && p.count() != null && span.start() <= people.start()) {
        for (Mention<Trigger> trigger : s.triggers()) {
          if (trigger.start() >= clause && trigger.end() <= people.start()) {
            StatedCount count = new StatedCount(s.quote(p.count()), p.count().value());
            Rollup rollup =
                new Rollup(
                    trigger.value().type(),
                    count,
                    date(s, published),
                    List.of(s.passage().quote()));
            return List.of(new Total(rollup, trigger.start(), people.end()));
          }
        }
      }
    }
    return List.of();
  }

  private static boolean inReach(Sentence s, int from, int to) {
    return s.text().substring(Math.min(from, to), to).chars().filter(c -> c == ',').count() <= 2;
  }

  private static @Nullable Mention<Trigger> trigger(Sentence s, Mention<People> people) {
    int clause = s.clauseStart(people.start());
    int end = s.clauseEnd(people.end());
    for (Mention<Trigger> trigger : s.triggers()) {
      if (trigger.start() >= people.end() && trigger.end() <= end) {
        return trigger;
      }
    }
    for (Mention<Trigger> trigger : s.triggers()) {
      if (trigger.start() >= clause && trigger.end() <= people.start()) {
        return trigger;
      }
    }
    return null;
  }

  private static @Nullable StatedDate date(Sentence s, @Nullable Period published) {
    for (Mention<Period> date : s.dates()) {
      if (!s.inSource(date) && date.value().start() != null) {
        boolean since = s.holds(date.start(), s.clauseEnd(date.end()), "以来", "至今");
        boolean ends =
            since
                && published != null
                && published.end() != null
                && !date.value().start().first().isAfter(published.end().last());
        Period period =
            ends && published != null && published.end() != null
                ? Period.between(date.value().start(), published.end())
                : date.value();
        return new StatedDate(s.quote(date), period);
      }
    }
    return null;
  }
}
