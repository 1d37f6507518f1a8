package org.durumi.linker.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.linker.match.Score;
import org.durumi.linker.telling.Invented;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class SameIncidentTests {

  private static final Telling ARREST =
      arrest("a", "2021-03-02", "Police in Shenyang arrested 17 defectors at the bus station.")
          .telling("Police in Shenyang arrested 17 defectors at the bus station.");

  private static final Telling KOREAN =
      arrest("b", "2021-03-03", "경찰이 선양 버스 정류장에서 탈북민 17명을 체포했다.")
          .text("ko", "경찰이 선양 버스 정류장에서 탈북민 17명을 체포했다.")
          .telling("경찰이 선양 버스 정류장에서 탈북민 17명을 체포했다.");

  private static final Telling CHINESE =
      arrest("c", "2021-03-03", "沈阳公安在车站逮捕了17名脱北者。")
          .text("zh", "沈阳公安在车站逮捕了17名脱北者。")
          .telling("沈阳公安在车站逮捕了17名脱北者。");

  private static Invented arrest(String report, String issued, String text) {
    return Invented.event(report, 0)
        .by(null, issued)
        .text("en", text)
        .on("2021-02-28")
        .in(Invented.SHENYANG)
        .to(Count.exactly(17), "17 defectors");
  }

  private static Telling feared(String report) {
    return Invented.event(report, 1)
        .by(null, "2021-03-03")
        .text("en", "Police in Shenyang arrested 17 defectors. They face repatriation.")
        .act(ActType.FORCED_REPATRIATION, Modality.IMMINENT_FEARED)
        .to(Count.exactly(17), "the defectors")
        .telling("They face repatriation.");
  }

  private static Set<Set<String>> incidents(Decisions decisions, Telling... tellings) {
    LinkIndex index = new LinkIndex(LinkModel.standard(), decisions);
    index.addAll(List.of(tellings));
    return ids(index);
  }

  private static Set<Set<String>> ids(LinkIndex index) {
    Set<Set<String>> all = new HashSet<>();
    for (Incident incident : index.incidents()) {
      Set<String> ids = new TreeSet<>();
      incident.tellings().forEach(telling -> ids.add(telling.id()));
      all.add(ids);
    }
    return all;
  }

  @Test
  void oneArrestInThreeLanguagesIsOneIncident() {
    assertThat(incidents(Decisions.NONE, ARREST, KOREAN, CHINESE))
        .containsExactly(Set.of("a:0", "b:0", "c:0"));
  }

  @Test
  void anotherDayAnotherTownAndAnotherNumberAreAnotherIncident() {
    Telling other =
        Invented.event("d", 0)
            .by(null, "2021-06-02")
            .on("2021-05-30")
            .in(Invented.DANDONG)
            .to(Count.exactly(4), "four women")
            .telling("Guards in Dandong seized four women on a boat.");
    assertThat(incidents(Decisions.NONE, ARREST, other)).hasSize(2);
  }

  @Test
  void aFearedReturnIsOneIncidentInTwoReportsAndNotTheReturnThatHappens() {
    Telling done =
        Invented.event("e", 0)
            .by(null, "2021-03-20")
            .act(ActType.FORCED_REPATRIATION, Modality.OCCURRED)
            .on("2021-03-18")
            .in(Invented.DANDONG)
            .to(Count.atLeast(9), "nine of them")
            .telling("At least nine of them were sent over the bridge on 18 March.");
    assertThat(incidents(Decisions.NONE, feared("a"), feared("f"), done))
        .contains(Set.of("a:1", "f:1"), Set.of("e:0"));
  }

  @Test
  void whatPeopleSettledHoldsWhateverTheScore() {
    Decisions apart = new Decisions(List.of(new Decisions.Settled("a:0", "b:0", false)));
    assertThat(incidents(apart, ARREST, KOREAN)).hasSize(2);
    Telling far =
        Invented.event("z", 0).act(ActType.OTHER, Modality.OCCURRED).telling("Rain fell.");
    Decisions same = new Decisions(List.of(new Decisions.Settled("z:0", "a:0", true)));
    assertThat(incidents(same, ARREST, far)).containsExactly(Set.of("a:0", "z:0"));
  }

  @Test
  void arrestsOfFiftyDaysInOneSentenceOfOneReportAreFifty() {
    String sentence = "Police in Shenyang arrested 17 defectors each day for fifty days.";
    Telling[] days = new Telling[50];
    for (int i = 0; i < days.length; i++) {
      days[i] =
          Invented.event("a", i)
              .by(null, "2021-06-02")
              .text("en", sentence)
              .on(LocalDate.of(2021, 3, 1).plusDays(i).toString())
              .in(Invented.SHENYANG)
              .to(Count.exactly(17), "17 defectors")
              .telling(sentence);
    }
    assertThat(incidents(Decisions.NONE, days)).hasSize(50);
    Decisions same = new Decisions(List.of(new Decisions.Settled("a:0", "a:1", true)));
    assertThat(incidents(same, days)).hasSize(49).contains(Set.of("a:0", "a:1"));
  }

  @Test
  void theLaterOfTwoContradictingDecisionsHolds() {
    Decisions changed =
        new Decisions(
            List.of(
                new Decisions.Settled("a:0", "b:0", false),
                new Decisions.Settled("b:0", "a:0", true)));
    assertThat(incidents(changed, ARREST, KOREAN)).hasSize(1);
    Decisions roundabout =
        new Decisions(
            List.of(
                new Decisions.Settled("a:0", "b:0", true),
                new Decisions.Settled("b:0", "c:0", true),
                new Decisions.Settled("a:0", "c:0", false)));
    assertThat(incidents(roundabout, ARREST, KOREAN, CHINESE))
        .noneMatch(ids -> ids.containsAll(Set.of("a:0", "c:0")));
  }

  @Test
  void reportsAddedOneByOneMakeTheSameIncidents() {
    List<Telling> news = InventedNews.of(400, 3).tellings();
    LinkIndex whole = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    whole.addAll(news);
    LinkIndex grown = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    news.stream()
        .collect(groupingBy(t -> t.teller().report(), TreeMap::new, toList()))
        .values()
        .forEach(grown::add);
    assertThat(grown.incidents()).isEqualTo(whole.incidents());
  }

  @Test
  void addingAReportSaysWhichIncidentsItChanged() {
    LinkIndex index = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    index.addAll(List.of(ARREST));
    String before = index.incidents().getFirst().id();
    LinkIndex.Change change = index.add(List.of(KOREAN));
    assertThat(change.gone()).containsExactly(before);
    assertThat(change.came()).singleElement().satisfies(i -> assertThat(i.tellings()).hasSize(2));
  }

  @Test
  void everyTellingIsInExactlyOneIncident() {
    InventedNews news = InventedNews.of(600, 11);
    LinkIndex index = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    index.addAll(news.tellings());
    List<String> ids =
        index.incidents().stream().flatMap(i -> i.tellings().stream()).map(Telling::id).toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(news.tellings().stream().map(Telling::id).toList());
  }

  @Test
  void aLinkIsExplainedFieldByField() {
    Score score =
        LinkModel.standard()
            .explain(
                new LinkModel.InReport(ARREST, List.of(ARREST)),
                new LinkModel.InReport(KOREAN, List.of(KOREAN)));
    assertThat(score.weights())
        .extracting(Score.Weight::field)
        .contains("act", "day", "place", "number", "sentence");
    assertThat(score.weights())
        .filteredOn(w -> w.field().equals("day"))
        .allMatch(w -> w.bits() > 3);
    assertThat(score.probability()).isGreaterThan(0.9);
  }

  @Test
  void aGrowingIndexAsksForMoreEvidenceOfAllItsTellings() {
    List<Telling> all = new ArrayList<>();
    for (int i = 0; i < 1_040; i++) {
      String day = "2021-%02d-%02d".formatted(1 + i % 12, 1 + i / 2 % 28);
      all.add(
          Invented.event("r" + i, 0)
              .by(null, day)
              .on(day)
              .in(i % 3 == 0 ? Invented.SHENYANG : Invented.DANDONG)
              .to(Count.exactly(1 + i % 7), "people")
              .telling("Police took " + (1 + i % 7) + " people away."));
    }
    LinkIndex step = LinkIndex.growing(LinkModel.standard(), Decisions.NONE);
    Set<String> known = new TreeSet<>();
    for (int i = 0; i < 1_040; i += 130) {
      step.addAll(all.subList(i, i + 129));
      known.clear();
      step.incidents().forEach(incident -> known.add(incident.id()));
      LinkIndex.Change change = step.add(all.subList(i + 129, i + 130));
      known.removeAll(change.gone());
      change.came().forEach(incident -> known.add(incident.id()));
      Set<String> now = new TreeSet<>();
      step.incidents().forEach(incident -> now.add(incident.id()));
      assertThat(known).isEqualTo(now);
    }
    LinkIndex once = new LinkIndex(LinkModel.standard().forTellings(2_000), Decisions.NONE);
    once.addAll(all);
    assertThat(ids(step)).isEqualTo(ids(once));
  }
}
