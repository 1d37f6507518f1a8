package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.durumi.linker.chain.Story.incident;
import static org.durumi.linker.chain.Story.told;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.DEATH_IN_CUSTODY;
import static org.durumi.record.event.ActType.ENFORCED_DISAPPEARANCE;
import static org.durumi.record.event.ActType.ESCAPE_CROSSING;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;
import static org.durumi.record.event.ActType.RELEASE;
import static org.durumi.record.event.ActType.TRANSFER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class CustodyClockTests {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2012-02-28T03:00:00Z");

  private static final Story ARREST =
      told("a:0", "2012-02-15", ARREST_DETENTION)
          .on("2012-02-08")
          .at("Shenyang")
          .of(Count.exactly(21), "people");

  private static Story next(ActType type) {
    return told("a:1", "2012-02-20", type)
        .on("2012-02-18")
        .of(Count.exactly(21), "people")
        .saying("The same people.");
  }

  private static Part only(Story... stories) {
    List<Incident> incidents = new ArrayList<>();
    for (Story story : stories) {
      incidents.add(incident("i" + incidents.size(), story));
    }
    Chains chains = ChainBuilder.chains(incidents, List.of());
    assertThat(chains.parts()).hasSize(1);
    return chains.parts().getFirst();
  }

  private static CustodyClock clock(Story... stories) {
    return CustodyClock.of(only(stories), NOW, SEOUL);
  }

  @Test
  void aDayHasNoHourSoTheTimeIsFromItsLastToItsFirstMoment() {
    CustodyClock clock = clock(ARREST);

    assertThat(clock.most()).isEqualTo(Duration.ofHours(20 * 24 + 12));
    assertThat(clock.least()).isEqualTo(Duration.ofHours(19 * 24 + 12));
  }

  @Test
  void whoIsFirstToldOfAsMovedWasTakenSomeTimeBefore() {
    CustodyClock clock = clock(next(TRANSFER));

    assertThat(clock.least()).isEqualTo(Duration.ofHours(9 * 24 + 12));
    assertThat(clock.most()).isNull();
  }

  @Test
  void appealsAreDueWhenTheReportSaysInItsOwnLanguage() {
    assertThat(appeals("Please send appeals before 28 March 2012 to the minister."))
        .containsExactly(LocalDate.of(2012, 3, 28));
    assertThat(appeals("Take action until March 9.")).containsExactly(LocalDate.of(2012, 3, 9));
    assertThat(appeals("TAKE ACTION BY 2012-03-01")).containsExactly(LocalDate.of(2012, 3, 1));
    assertThat(appeals("오는 3월 9일까지 탄원 편지를 보내 주십시오.")).containsExactly(LocalDate.of(2012, 3, 9));
    assertThat(appeals("请在2012年1月30日前致信外交部。")).containsExactly(LocalDate.of(2012, 1, 30));
    assertThat(appeals("Write by 3 January.")).containsExactly(LocalDate.of(2013, 1, 3));
    assertThat(appeals("They were seized on 8 February 2012. Take action by 31 June.")).isEmpty();
  }

  private static List<LocalDate> appeals(String text) {
    return days(Deadline.Kind.APPEAL, ARREST.in(text));
  }

  private static List<LocalDate> days(Deadline.Kind kind, Story... stories) {
    return clock(stories).deadlines().stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(Deadline::day)
        .toList();
  }

  @Test
  void theWorkingGroupTakesThreeMonthsFromTheFirstDayThatItMayHaveBeen() {
    Story vanished =
        told("v:0", "2012-02-10", ENFORCED_DISAPPEARANCE).on("2011-11-30", "2011-12-04");
    assertThat(days(Deadline.Kind.WORKING_GROUP, vanished))
        .containsExactly(LocalDate.of(2012, 2, 29));
    assertThat(clock(vanished).deadlines().getFirst().isPast(NOW)).isFalse();
    assertThat(clock(vanished).deadlines().getFirst().isPast(Instant.parse("2012-02-28T15:00:00Z")))
        .isTrue();
    assertThat(days(Deadline.Kind.WORKING_GROUP, ARREST)).isEmpty();
    assertThat(days(Deadline.Kind.WORKING_GROUP, ARREST, next(FORCED_REPATRIATION)))
        .containsExactly(LocalDate.of(2012, 5, 18));
  }

  @Test
  void aFearedReturnIsDueOnTheDayThatIsNamed() {
    Story feared = next(FORCED_REPATRIATION).as(Modality.IMMINENT_FEARED).on("2012-03-02");
    assertThat(days(Deadline.Kind.RETURN_FEARED, ARREST, feared))
        .containsExactly(LocalDate.of(2012, 3, 2));
  }

  @Test
  void nothingTicksForPeopleWhoAreFreeDeadOrGotAway() {
    Story escape = next(ESCAPE_CROSSING).saying("The same people escaped from police custody.");
    for (Story end : List.of(next(RELEASE), next(DEATH_IN_CUSTODY), escape)) {
      CustodyClock clock = clock(ARREST.in("Take action by 2012-03-01"), end);
      assertThat(clock.least()).isNull();
      assertThat(clock.most()).isNull();
      assertThat(clock.deadlines()).isEmpty();
    }
  }

  @Test
  void nothingIsToldAheadAboutAnybodyWhoIsNotInCustody() {
    Story returned = next(FORCED_REPATRIATION);
    List<List<Story>> refused =
        List.of(
            List.of(ARREST, returned),
            List.of(ARREST, next(RELEASE)),
            List.of(ARREST, next(DEATH_IN_CUSTODY)),
            List.of(ARREST, next(ENFORCED_DISAPPEARANCE)),
            List.of(
                ARREST,
                next(ESCAPE_CROSSING).saying("The same people escaped from police custody.")),
            List.of(ARREST, returned.as(Modality.UNCONFIRMED)),
            List.of(ARREST.as(Modality.UNCONFIRMED)),
            List.of(ARREST.as(Modality.DENIED)),
            List.of(returned.as(Modality.IMMINENT_FEARED)));
    for (List<Story> stories : refused) {
      Part part = only(stories.toArray(Story[]::new));
      assertThatThrownBy(() -> Outlook.of(part, archive(), NOW, SEOUL))
          .isInstanceOf(NotInCustodyException.class);
    }
  }

  @Test
  void forPeopleInCustodyItTellsHowLongOthersWaitedOn() {
    Part held = only(ARREST);
    Outlook outlook = Outlook.of(held, archive(), NOW, SEOUL).orElseThrow();

    // Twenty days have gone; of returns on days 1 to 30 those of 21 to 30 are left.
    assertThat(outlook.waited()).isEqualTo(20);
    assertThat(outlook.curve().cases().size()).isEqualTo(10);
    assertThat(outlook.curve().isFew()).isTrue();
    assertThat(outlook.remaining())
        .isInstanceOfSatisfying(
            Median.Known.class, median -> assertThat(median.days()).isEqualTo(5));
  }

  @Test
  void whereTheDayOfTheArrestIsNotToldNothingIsToldAhead() {
    Part held = only(told("h:0", "2012-02-15", ARREST_DETENTION).at("Yanji"));

    assertThat(Outlook.of(held, archive(), NOW, SEOUL)).isEmpty();
  }

  private static Cases archive() {
    List<Spell> spells = new ArrayList<>();
    for (int day = 1; day <= 30; day++) {
      spells.add(new Spell("x" + day, day, day, Outcome.RETURNED));
    }
    return new Cases(spells, 0);
  }

  @Test
  void theArchivesOwnChainsMakeTheCases() {
    Story feared = next(FORCED_REPATRIATION).as(Modality.IMMINENT_FEARED);
    Story inferred = next(FORCED_REPATRIATION).as(Modality.UNCONFIRMED);

    assertThat(spell(Cases.Inferred.OPEN, ARREST, next(FORCED_REPATRIATION)))
        .isEqualTo(new Spell("g-a:0/0", 10, 10, Outcome.RETURNED));
    assertThat(spell(Cases.Inferred.OPEN, ARREST))
        .isEqualTo(new Spell("g-a:0/0", 7, 7, Outcome.OPEN));
    assertThat(spell(Cases.Inferred.OPEN, ARREST, feared))
        .isEqualTo(new Spell("g-a:0/0", 12, 12, Outcome.OPEN));
    assertThat(spell(Cases.Inferred.OPEN, ARREST, inferred))
        .isEqualTo(new Spell("g-a:0/0", 7, 7, Outcome.OPEN));
    assertThat(spell(Cases.Inferred.RETURNED, ARREST, inferred))
        .isEqualTo(new Spell("g-a:0/0", 10, 10, Outcome.RETURNED));
    assertThat(spell(Cases.Inferred.OPEN, ARREST.on("2012-02-06", "2012-02-08"), next(RELEASE)))
        .isEqualTo(new Spell("g-a:0/0", 10, 12, Outcome.RELEASED));
    assertThat(Cases.of(List.of(only(next(TRANSFER))), Cases.Inferred.OPEN))
        .isEqualTo(new Cases(List.of(), 1));
  }

  private static Spell spell(Cases.Inferred inferred, Story... stories) {
    return Cases.of(List.of(only(stories)), inferred).spells().getFirst();
  }
}
