package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.chain.Story.incident;
import static org.durumi.linker.chain.Story.told;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.ESCAPE_CROSSING;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;
import static org.durumi.record.event.ActType.RELEASE;
import static org.durumi.record.event.ActType.TRANSFER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class ChainBuilderTests {

  private static final Incident TAKEN =
      incident(
          "taken",
          told("a:0", "2019-05-04", ARREST_DETENTION)
              .on("2019-05-01")
              .at("Yanji")
              .of(Count.exactly(3), "women"));
  private static final Incident SENT =
      incident(
          "sent",
          told("b:0", "2019-05-20", FORCED_REPATRIATION)
              .on("2019-05-15")
              .at("Tumen")
              .of(Count.exactly(3), "people"));

  private static List<Group> groups(Ruling ruling, Incident... incidents) {
    return ChainBuilder.chains(List.of(incidents), List.of(ruling)).groups();
  }

  @Test
  void timeAndPlaceAloneMakeAHintAndNoGroup() {
    Chains chains = ChainBuilder.chains(List.of(TAKEN, SENT), List.of());

    assertThat(chains.groups()).hasSize(2);
    assertThat(chains.hints()).hasSize(1);
    Hint hint = chains.hints().getFirst();
    assertThat(hint.why()).isEqualTo(Hint.Why.WEAK);
    assertThat(hint.incident()).isEqualTo("sent");
    assertThat(hint.followUp().reasons())
        .extracting(Reason::what)
        .contains("known-route", "time", "same-count");
  }

  @Test
  void aPersonsSameHoldsWhateverTheWeights() {
    Incident unlike =
        incident("unlike", told("z:0", "2022-01-01", RELEASE).on("2021-12").at("Kunming"));
    List<Group> groups = groups(new Ruling("a:0", "z:0", true), TAKEN, unlike, SENT);

    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst().chain().links().getFirst().ruled()).isTrue();
  }

  @Test
  void aPersonsNotTheSameHoldsWhateverTheWeightsAndForTheWholeCircle() {
    Incident named =
        incident(
            "named",
            told("a:1", "2019-05-04", TRANSFER)
                .on("2019-05-03")
                .at("Tumen")
                .of(Count.exactly(3), "women")
                .saying("The same group was brought to Tumen."));

    assertThat(ChainBuilder.chains(List.of(TAKEN, named), List.of()).groups()).hasSize(1);
    assertThat(groups(new Ruling("a:0", "a:1", false), TAKEN, named)).hasSize(2);
    List<Ruling> circle = List.of(new Ruling("a:1", "b:0", true), new Ruling("b:0", "a:0", false));
    assertThat(ChainBuilder.chains(List.of(TAKEN, named, SENT), circle).groups()).hasSize(2);
  }

  @Test
  void aRulingOutlivesTheIncidentsNewTellingsAndNames() {
    Incident grown =
        incident(
            "taken-and-more",
            told("a0:4", "2019-05-03", ARREST_DETENTION).on("2019-05-01").at("Yanji"),
            told("a:0", "2019-05-04", ARREST_DETENTION).on("2019-05-01").at("Yanji"));

    assertThat(groups(new Ruling("a:0", "b:0", true), grown, SENT)).hasSize(1);
  }

  @Test
  void theLastRulingAboutTheSameTwoHoldsAndContradictionsAreSaid() {
    List<Ruling> undone = List.of(new Ruling("a:0", "b:0", true), new Ruling("b:0", "a:0", false));
    assertThat(ChainBuilder.chains(List.of(TAKEN, SENT), undone).groups()).hasSize(2);

    Incident third = incident("third", told("c:0", "2019-06-01", RELEASE).on("2019-05-30"));
    List<Ruling> torn =
        List.of(
            new Ruling("a:0", "c:0", true),
            new Ruling("c:0", "b:0", true),
            new Ruling("a:0", "b:0", false));
    Chains chains = ChainBuilder.chains(List.of(TAKEN, SENT, third), torn);
    assertThat(chains.groups()).hasSize(2);
    assertThat(chains.hints()).extracting(Hint::why).contains(Hint.Why.RULINGS);
  }

  @Test
  void whereTwoGroupsFitAlikeNobodyIsJoined() {
    Incident one = arrestIn("r", 0, 5, "2020-01-03", "Yanji");
    Incident two = arrestIn("r", 1, 5, "2020-01-04", "Yanji");
    Incident sent =
        incident(
            "sent-five",
            told("r:2", "2020-01-20", FORCED_REPATRIATION)
                .on("2020-01-15")
                .of(Count.exactly(5), "people"));
    Chains chains = ChainBuilder.chains(List.of(one, two, sent), List.of());

    assertThat(chains.groups()).hasSize(3);
    assertThat(chains.hints())
        .filteredOn(hint -> hint.incident().equals("sent-five"))
        .extracting(Hint::why)
        .containsExactly(Hint.Why.RIVAL, Hint.Why.RIVAL);
  }

  @Test
  void aReturnOfGroupsWhoseNumbersAddUpEndsThemAllAndLeavesThemApart() {
    Incident one = arrestIn("r", 0, 5, "2020-01-03", "Yanji");
    Incident two = arrestIn("r", 1, 9, "2020-01-04", "Shenyang");
    Incident sent =
        incident(
            "sent-all",
            told("r:2", "2020-01-20", FORCED_REPATRIATION)
                .on("2020-01-15")
                .of(Count.exactly(14), "people")
                .saying("The detainees were sent back together."));
    List<Group> groups = ChainBuilder.chains(List.of(one, two, sent), List.of()).groups();

    assertThat(groups).hasSize(2);
    assertThat(groups)
        .allSatisfy(group ->
            assertThat(group.parts().getFirst().timeline().confirmed()).isEqualTo(Status.RETURNED));
  }

  @Test
  void moreReturnedThanWereTakenAreOthers() {
    Incident sent =
        incident(
            "forty",
            told("a:1", "2019-05-04", FORCED_REPATRIATION)
                .on("2019-05-02")
                .at("Tumen")
                .of(Count.exactly(40), "people"));

    assertThat(ChainBuilder.chains(List.of(TAKEN, sent), List.of()).groups()).hasSize(2);
  }

  @Test
  void nothingFollowsWhatCameAfterIt() {
    Incident before =
        incident(
            "before",
            told("a:1", "2019-05-04", FORCED_REPATRIATION)
                .on("2019-04-02")
                .at("Yanji")
                .of(Count.exactly(3), "women"));

    assertThat(ChainBuilder.chains(List.of(TAKEN, before), List.of()).groups()).hasSize(2);
  }

  @Test
  void aSharedNameFollowsAPersonAcrossReportsAndMonths() {
    Incident taken =
        incident(
            "one-taken",
            told("p:0", "2018-02-01", ARREST_DETENTION)
                .on("2018-01-20")
                .at("Kunming")
                .of(Count.exactly(1), "a mother", "Han Invented"));
    Incident freed =
        incident(
            "one-freed",
            told("q:0", "2018-09-01", RELEASE)
                .on("2018-08")
                .of(Count.exactly(1), "a woman", "HAN INVENTED"));

    assertThat(ChainBuilder.chains(List.of(freed, taken), List.of()).groups()).hasSize(1);
  }

  @Test
  void whoIsOnlySoughtOrFearedToBeArrestedIsNeverKept() {
    for (Modality ahead :
        List.of(Modality.IMMINENT_FEARED, Modality.PLANNED, Modality.ORDERED_OFFERED)) {
      Incident sought = incident("sought", told("s:0", "2021-01-01", ARREST_DETENTION).as(ahead));
      assertThat(ChainBuilder.chains(List.of(sought), List.of()).groups()).isEmpty();
    }
    Incident border =
        incident("border", told("s:0", "2021-01-01", ESCAPE_CROSSING).on("2020-12-30"));
    assertThat(ChainBuilder.chains(List.of(border), List.of()).groups()).isEmpty();
    assertThat(Status.values())
        .extracting(Status::code)
        .containsExactly(
            "arrested",
            "held",
            "moved",
            "returned",
            "released",
            "dead",
            "at_large_after_escape",
            "unknown");
  }

  @Test
  void aPastEscapeFromCustodyEndsEverythingShown() {
    Incident escape =
        incident(
            "escape",
            told("a:1", "2019-06-04", ESCAPE_CROSSING)
                .on("2019-05-20")
                .at("Yanji")
                .of(Count.exactly(3), "women")
                .saying("The same group escaped from police custody."));
    Incident later =
        incident(
            "later",
            told("a:2", "2019-06-04", TRANSFER)
                .on("2019-06-01")
                .at("Yanji")
                .of(Count.exactly(3), "women"));
    Group group = ChainBuilder.chains(List.of(TAKEN, escape, later), List.of()).groups().getFirst();
    StatusTimeline timeline = group.parts().getFirst().timeline();

    assertThat(timeline.confirmed()).isEqualTo(Status.AT_LARGE_AFTER_ESCAPE);
    assertThat(timeline.shown()).hasSize(1);
    assertThat(timeline.shown().getFirst().when()).isNull();
    assertThat(timeline.arrest()).isEmpty();
    assertThat(timeline.feared()).isEmpty();
    assertThat(group.chain().incidents()).extracting(Incident::id).doesNotContain("later");
  }

  @Test
  void theOrderInWhichIncidentsComeDoesNotMatter() {
    List<Incident> all = new ArrayList<>(invented(60, new Random(7)));
    Chains first = ChainBuilder.chains(all, List.of());
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(all, new Random(i));
      assertThat(ChainBuilder.chains(all, List.of())).isEqualTo(first);
    }
  }

  static List<Incident> invented(int cases, Random random) {
    List<String> towns = List.of("Yanji", "Shenyang", "Kunming", "Tumen");
    List<Incident> all = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      int people = 1 + random.nextInt(30);
      String day =
          "20%02d-%02d-%02d"
              .formatted(10 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
      all.add(arrestIn("s" + i, 0, people, day, towns.get(random.nextInt(towns.size()))));
      if (random.nextInt(3) > 0) {
        all.add(
            incident(
                "end" + i,
                told(
                        "s" + (random.nextBoolean() ? i : i + 1) + ":7",
                        "2021-01-01",
                        FORCED_REPATRIATION)
                    .on(day, "2020-12-31")
                    .of(Count.exactly(1 + random.nextInt(people)), "people")
                    .saying("The detainees were sent back.")));
      }
    }
    return all;
  }

  static Incident arrestIn(String report, int number, int people, String day, String town) {
    return incident(
        "arrest-" + report + "-" + number,
        told(report + ":" + number, "2021-01-01", ARREST_DETENTION)
            .on(day)
            .at(town)
            .of(Count.exactly(people), "people"));
  }
}
