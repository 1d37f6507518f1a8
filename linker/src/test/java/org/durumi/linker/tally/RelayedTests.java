package org.durumi.linker.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.record.event.ActType.ARREST_DETENTION;

import java.time.LocalDate;
import java.util.List;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.count.Scope;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers that are of the same people, or a part of them, though nothing joined the incidents. */
final class RelayedTests {

  private static Incident told(
      String report,
      String outlet,
      String when,
      int people,
      String words,
      @Nullable String source) {
    Teller teller = new Teller(report, outlet, LocalDate.parse("2014-08-02"), "en", null, words);
    Telling telling =
        new Telling(
            teller,
            0,
            ARREST_DETENTION,
            Modality.OCCURRED,
            Report.period(when),
            null,
            null,
            List.of(Report.people("people", Count.exactly(people))),
            List.of(),
            source == null ? List.of() : List.of(List.of(source)),
            words);
    return new Incident(report, List.of(telling), List.of(List.of(report)));
  }

  private static Count arrests(Incident... incidents) {
    List<Incident> all = List.of(incidents);
    return Tally.of(all, ChainBuilder.chains(all, List.of()), List.of(), Regions.OF_COUNTRIES)
        .bounds(Scope.of(ARREST_DETENTION))
        .interval();
  }

  @Test
  void aSumFromASourceThatIsHereCountsForNothingBesideItsOwnNumber() {
    Incident own = told("a", "Human Rights Watch", "2014-07-15", 29, "We count 29.", null);
    String words = "HRW has warned that 35 people were taken.";
    Incident sum = told("b", "Hill Post", "2014-07-11/2014-07-20", 35, words, "Human Rights Watch");
    assertThat(arrests(own, sum)).isEqualTo(Count.exactly(29));
  }

  @Test
  void aNumberTwiceAsLargeIsOfOthers() {
    Incident own = told("a", "Human Rights Watch", "2014-07-15", 29, "We count 29.", null);
    String words = "HRW has warned that 90 people were taken.";
    Incident sum = told("b", "Hill Post", "2014-07-11/2014-07-20", 90, words, "Human Rights Watch");
    assertThat(arrests(own, sum).max()).isEqualTo(119);
  }

  @Test
  void aNumberThatItsReportCallsAPartIsOneOfTheOnlyLargerNumber() {
    Incident all = told("a", "Hill Post", "2014-07-15", 600, "Some 600 were taken.", null);
    String words = "At one bridge 300 were taken. The 300 are a part of these.";
    Incident some = told("b", "Moor Times", "2014-07-15", 300, words, null);
    assertThat(arrests(all, some)).isEqualTo(Count.exactly(600));
  }
}
