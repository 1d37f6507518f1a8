package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class SpeedTests {

  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 3650;
  private static final List<ActType> TYPES =
      List.of(ActType.ARREST_DETENTION, ActType.FORCED_REPATRIATION, ActType.TRANSFER);

  @Test
  void aThousandIncidentsAndTwoHundredTotalsTakeLessThanTwoSeconds() {
    Ledger ledger = ledger(1_000, 200);
    Counting counting = Counting.of(ledger, Policy.DURUMI);
    Question arrests = new Question.Selection(Scope.of(ActType.ARREST_DETENTION));
    counting.count(arrests);
    long start = System.nanoTime();
    HeadCount count = Counting.of(ledger, Policy.DURUMI).count(arrests);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(count.exact()).isTrue();
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  static void show() {
    Ledger ledger = ledger(1_000, 200);
    long start = System.nanoTime();
    Counting counting = Counting.of(ledger, Policy.DURUMI);
    System.out.println("read " + (System.nanoTime() - start) / 1_000_000);
    World world = new World(ledger, Policy.DURUMI);
    Asked asked = Asked.of(new Question.Selection(Scope.of(ActType.ARREST_DETENTION)), world);
    for (Island i : world.islands) {
      if (i.bodies().size() + i.totals().size() > 5 && asked.mayTouch(i)) {
        start = System.nanoTime();
        var plan = new Cells(world, i, asked, 6000).plan();
        System.out.println(i.bodies().size()+" "+i.totals().size()+" cells "+plan.map(p->p.cells().size())+" blocks "+plan.map(p->p.blocks().size())+" ms "+(System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        Part p = Part.of(world, i, asked, 6000);
        System.out.println("part "+p.program().isPresent()+" ms "+(System.nanoTime() - start) / 1_000_000+" stretched "+p.program().map(Program::stretched));
        start = System.nanoTime();
        System.out.println("least "+p.least()+" ms "+(System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        System.out.println("most "+p.most()+" ms "+(System.nanoTime() - start) / 1_000_000);
      }
    }
    for (Question q :
        List.of(
            new Question.Selection(Scope.of(ActType.ARREST_DETENTION)),
            new Question.Selection(Scope.ALL),
            new Question.OfHappening("h17"))) {
      start = System.nanoTime();
      HeadCount c = counting.count(q);
      System.out.println(
          c.interval()
              + " best "
              + c.best()
              + " exact "
              + c.exact()
              + " irreducible "
              + c.whyLower().irreducible()
              + c.whyUpper().irreducible()
              + " reasons "
              + c.whyLower().reasons().size()
              + ","
              + c.whyUpper().reasons().size()
              + " conflicts "
              + c.conflicts().size()
              + " ms "
              + (System.nanoTime() - start) / 1_000_000);
    }
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
      claims.add(
          Claim.total(
              "t" + t,
              "S" + random.nextInt(9),
              scope,
              random.nextInt(4) == 0 ? Count.atLeast(n) : Count.exactly(n)));
    }
    return new Ledger(happenings, List.of(), links, claims);
  }

  private static Region town(Random random, int depth) {
    List<String> path = List.of("China", "P" + random.nextInt(3), "T" + random.nextInt(4));
    return new Region(path.subList(0, depth));
  }
}
