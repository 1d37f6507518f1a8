package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class DerivationTests {

  private static final Period SUMMER =
      Period.between(CalendarDate.parse("2013-07"), CalendarDate.parse("2013-08"));

  @Test
  void aTotalSaysHowManyOfItAreRecordedSingly() {
    HeadCount count =
        counting(List.of(), 12, 7).count(new Question.Selection(Scope.ALL.during(SUMMER)));
    assertThat(InEnglish.say(count.whyLower()))
        .isEqualTo(
            "At least 41 because HRW counts 41 from 2013-07 to 2013-08 (arrest detention), "
                + "of which 19 are recorded singly here.");
    assertThat(InEnglish.say(count.whyUpper()))
        .startsWith("At most 41 because HRW counts no more than 41");
    HeadCount unlisted = counting(List.of(), 12, 7).count(new Question.Unlisted(total()));
    assertThat(unlisted.interval()).isEqualTo(Count.exactly(22));
  }

  @Test
  void aTotalBelowWhatIsListedGivesWayAndIsShown() {
    HeadCount count = counting(List.of(), 30, 20).count(new Question.Selection(total()));
    assertThat(count.interval()).isEqualTo(Count.exactly(50));
    assertThat(count.conflicts())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.kind()).isEqualTo(Conflict.Kind.TOTAL_DOES_NOT_FIT);
          assertThat(c.claims()).extracting(Claim::id).containsExactly("a", "b", "hrw");
        });
  }

  @Test
  void aWholeThatIsSmallerThanItsPartIsStretchedNotRefused() {
    Ledger ledger =
        new Ledger(
            List.of(happening("whole"), happening("part")),
            List.of(),
            List.of(Link.within("part", "whole")),
            List.of(
                Claim.of("a", "Amnesty", "whole", Count.exactly(21)),
                Claim.of("b", "CSW", "part", Count.exactly(30))));
    HeadCount count = Counting.of(ledger, Policy.DURUMI).count(new Question.OfGroup("whole"));
    assertThat(count.interval()).isEqualTo(Count.between(21, 30));
    assertThat(count.conflicts())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.kind()).isEqualTo(Conflict.Kind.PARTS_DO_NOT_FIT);
          assertThat(c.links()).containsExactly(Link.within("part", "whole"));
        });
  }

  @Test
  void linksThatMoveABoundAreNamed() {
    Link link = Link.within("a", "b");
    HeadCount count = counting(List.of(link), 12, 12).count(new Question.OfGroup("b"));
    assertThat(InEnglish.say(count.whyLower())).contains("in b").doesNotContain("all of");
    Ledger ledger =
        new Ledger(
            List.of(happening("a"), happening("b")),
            List.of(),
            List.of(link),
            List.of(Claim.of("n", "Amnesty", "a", Count.atLeast(9))));
    assertThat(
            InEnglish.say(
                Counting.of(ledger, Policy.DURUMI).count(new Question.OfGroup("b")).whyLower()))
        .isEqualTo("At least 9 because Amnesty counts 9 in a, and all of a are in b.");
  }

  @Test
  void anOpenEndSaysWhatLeavesItOpen() {
    Ledger ledger =
        new Ledger(
            List.of(happening("a")),
            List.of(),
            List.of(),
            List.of(Claim.of("n", "Amnesty", "a", Count.atLeast(9))));
    HeadCount count = Counting.of(ledger, Policy.DURUMI).count(new Question.Selection(Scope.ALL));
    assertThat(count.interval()).hasToString("9 or more");
    assertThat(InEnglish.say(count.whyUpper()))
        .isEqualTo(
            "No upper end because nobody says how many at the most there are in a (Amnesty).");
  }

  @Test
  void whatIsNamedIsEnoughAndNothingOfItCanBeSpared() {
    int checked = 0;
    for (long seed = 0; seed < 400; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      EveryWorld all = new EveryWorld(ledger, question);
      Optional<EveryWorld.Bounds> bounds = all.bounds();
      if (bounds.isEmpty() || bounds.get().stretched()) {
        continue;
      }
      HeadCount count = Counting.of(ledger, Policy.DURUMI).count(question);
      for (Derivation why : List.of(count.whyLower(), count.whyUpper())) {
        checked += checks(all, why, ledger, seed) ? 1 : 0;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  private static boolean checks(EveryWorld all, Derivation why, Ledger ledger, long seed) {
    List<Reason> numbers =
        why.reasons().stream()
            .filter(r -> r instanceof Reason.Singly || r instanceof Reason.Total)
            .toList();
    Integer bound = why.number();
    if (bound == null || numbers.isEmpty()) {
      return false;
    }
    if (alone(all, numbers, why.side()).isEmpty()) {
      return false;
    }
    assertThat(alone(all, numbers, why.side()).get())
        .as("seed %d: %s of %s", seed, why, ledger)
        .isEqualTo(bound);
    for (Reason spared : numbers) {
      List<Reason> fewer = new ArrayList<>(numbers);
      fewer.remove(spared);
      assertThat(alone(all, fewer, why.side()).orElseThrow())
          .as("seed %d without %s", seed, spared)
          .isNotEqualTo(bound);
    }
    return true;
  }

  /** The bound, if only these ends of numbers are known. */
  private static Optional<Integer> alone(EveryWorld all, List<Reason> numbers, Side side) {
    Set<String> low = new HashSet<>();
    Set<String> high = new HashSet<>();
    for (Reason r : numbers) {
      if (r instanceof Reason.Singly s) {
        (s.side() == Side.LOWER ? low : high).addAll(s.groups());
      } else if (r instanceof Reason.Total t) {
        (t.side() == Side.LOWER ? low : high).add(t.scope().key());
      }
    }
    return all.keeping(low, high).bounds().map(b -> side == Side.LOWER ? b.lower() : b.upper());
  }

  private static Scope total() {
    return Scope.of(ActType.ARREST_DETENTION).during(SUMMER);
  }

  private static Happening happening(String id) {
    return Happening.of(
        id, ActType.ARREST_DETENTION, Period.of(CalendarDate.parse("2013-07-03")), Region.UNKNOWN);
  }

  private static Counting counting(List<Link> links, int... listed) {
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.total("hrw", "HRW", total(), Count.exactly(41)));
    List<String> names = List.of("a", "b");
    IntStream.range(0, listed.length)
        .forEach(i ->
            claims.add(Claim.of(names.get(i), "S" + i, names.get(i), Count.exactly(listed[i]))));
    return Counting.of(
        new Ledger(
            names.stream().map(DerivationTests::happening).toList(), List.of(), links, claims),
        Policy.DURUMI);
  }
}
