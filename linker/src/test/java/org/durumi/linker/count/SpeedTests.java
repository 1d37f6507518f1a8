package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class SpeedTests {

  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 3650;
  private static final List<ActType> TYPES =
      List.of(ActType.ARREST_DETENTION, ActType.FORCED_REPATRIATION, ActType.TRANSFER);

  @Test
  void aThousandIncidentsAndTwoHundredTotalsTakeLessThanTwoSeconds() {
    Ledger ledger = ledger(1_000, 200);
    Question arrests = new Question.Selection(Scope.of(ActType.ARREST_DETENTION));
    Counting.of(ledger, Policy.DURUMI).count(arrests);
    long start = busy();
    HeadCount count = Counting.of(ledger, Policy.DURUMI).count(arrests);
    Duration took = Duration.ofNanos(busy() - start);
    assertThat(count.exact()).isTrue();
    assertThat(count.lower()).isGreaterThan(4_000);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  /** Time of this thread alone: other work on the machine is no matter. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Ten years of incidents in twelve towns, and totals by month, quarter and year. */
  static Ledger ledger(int incidents, int totals) {
    Random random = new Random(5);
    List<Happening> happenings = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < incidents; i++) {
      LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
      Period when =
          random.nextInt(5) > 0
              ? Period.of(day)
              : Period.of(new CalendarDate(day.getYear(), day.getMonthValue(), 0));
      happenings.add(
          Happening.of("h" + i, TYPES.get(random.nextInt(TYPES.size())), when, town(random, 3)));
      for (int c = 0; c <= random.nextInt(2); c++) {
        int n = 1 + random.nextInt(30);
        Count count = random.nextInt(6) == 0 ? Count.atLeast(n) : Count.exactly(n);
        claims.add(Claim.of("c" + i + "-" + c, "S" + random.nextInt(9), "h" + i, count));
      }
      if (i > 0 && random.nextInt(10) == 0) {
        links.add(Link.within("h" + i, "h" + random.nextInt(i)));
      }
    }
    for (int t = 0; t < totals; t++) {
      claims.add(total(random, "t" + t));
    }
    return new Ledger(happenings, List.of(), links, claims);
  }

  private static Claim total(Random random, String id) {
    int months = List.of(1, 3, 12).get(random.nextInt(3));
    LocalDate from = FIRST.plusMonths(random.nextInt(120 / months) * (long) months);
    Period period =
        Period.between(
            CalendarDate.of(from), CalendarDate.of(from.plusMonths(months).minusDays(1)));
    Scope scope =
        Scope.of(TYPES.get(random.nextInt(TYPES.size())))
            .during(period)
            .in(town(random, 1 + random.nextInt(2)));
    int n = 10 + random.nextInt(40 * months);
    return Claim.total(
        id,
        "S" + random.nextInt(9),
        scope,
        random.nextInt(4) == 0 ? Count.atLeast(n) : Count.exactly(n));
  }

  private static Region town(Random random, int depth) {
    List<String> path = List.of("China", "P" + random.nextInt(3), "T" + random.nextInt(4));
    return new Region(path.subList(0, depth));
  }
}
