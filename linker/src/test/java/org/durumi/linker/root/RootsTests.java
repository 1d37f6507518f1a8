package org.durumi.linker.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.durumi.linker.telling.Invented;
import org.durumi.linker.telling.Telling;
import org.junit.jupiter.api.Test;

class RootsTests {

  private static final String LONG =
      "Officers stopped a night coach outside the town and led away seventeen people who had come over"
          + " the river in the spring. Two of them were small children. A shopkeeper who saw the coach"
          + " counted four police vans, and said that the road stayed closed until the morning.";

  private static final String OTHER =
      "Villagers heard dogs and engines before dawn. By breakfast a row of houses near the mill stood"
          + " empty, and the families who had rented them were gone. Nobody was told where they went.";

  private static Telling told(String report, String outlet, String day, String text) {
    return Invented.event(report, 0).by(outlet, day).text("en", text).telling(text);
  }

  private static Telling said(String report, String outlet, String day, String text, String who) {
    return Invented.event(report, 0).by(outlet, day).text("en", text).said(who).telling(text);
  }

  private static List<List<String>> roots(Telling... tellings) {
    return Roots.of(List.of(tellings)).roots();
  }

  private static List<Reason> reasons(Telling... tellings) {
    return Roots.of(List.of(tellings)).edges().stream().map(Edge::reason).distinct().toList();
  }

  @Test
  void aCopyIsNoSecondSource() {
    Telling one = told("a", "Harbour Post", "2021-03-02", LONG);
    Telling copy = told("b", "Hill Courier", "2021-03-04", LONG.replace("seventeen", "17"));
    assertThat(roots(one, copy)).containsExactly(List.of("a", "b"));
    assertThat(reasons(one, copy)).containsExactly(Reason.COPY);
  }

  @Test
  void aFewCopiedSentencesAmongOthersAreFound() {
    Telling one = told("a", "Harbour Post", "2021-03-02", LONG);
    Telling partly = told("b", "Hill Courier", "2021-03-04", OTHER + " " + LONG.substring(0, 170));
    assertThat(reasons(one, partly)).containsExactly(Reason.PART_COPY);
  }

  @Test
  void outletsInNoTableThatCiteEachOtherAreOneSource() {
    Telling one = said("a", "Harbour Post", "2021-03-02", LONG, "the Hill Courier");
    Telling other = said("b", "Hill Courier", "2021-03-02", OTHER, "Harbour Post");
    assertThat(roots(one, other)).containsExactly(List.of("a", "b"));
    assertThat(reasons(one, other)).containsExactly(Reason.CITES);
    Telling port = said("c", "The Harbour", "2021-03-02", OTHER, "fishers at the harbour");
    assertThat(roots(told("a", "Harbour Post", "2021-03-02", LONG), port)).hasSize(2);
  }

  @Test
  void whoNamesAnotherPaperWhereItTellsAndAskedNobodyHasItFromThere() {
    Telling one = told("a", "Harbour Post", "2021-03-02", LONG);
    String text = "The Harbour Post quoted a fisher on it. " + OTHER;
    Telling retold = said("b", "Hill Courier", "2021-03-03", text, "a fisher");
    assertThat(roots(one, retold)).containsExactly(List.of("a", "b"));
    Telling asked =
        said("b", "Hill Courier", "2021-03-03", text + " He told the Hill Courier so.", "a fisher");
    assertThat(roots(one, asked)).hasSize(2);
    Telling port =
        said("b", "Hill Courier", "2021-03-03", "By the harbour post. " + OTHER, "a man");
    assertThat(roots(one, port)).hasSize(2);
  }

  @Test
  void whatAnOutletInNoTableGaveOutIsOneSourceWithIt() {
    Telling own = told("a", "Harbour Wire", "2021-03-02", LONG);
    Telling printed = told("b", "Hill Courier (Harbour Wire)", "2021-03-03", OTHER);
    assertThat(roots(own, printed)).containsExactly(List.of("a", "b"));
    assertThat(reasons(own, printed)).containsExactly(Reason.WIRE);
  }

  @Test
  void reportsInTheirOwnWordsAreTwoSources() {
    Telling one = told("a", "Harbour Post", "2021-03-02", LONG);
    Telling other = told("b", "Hill Courier", "2021-03-02", OTHER);
    IndependenceGraph graph = Roots.of(List.of(one, other));
    assertThat(graph.edges()).isEmpty();
    assertThat(graph.independent()).isEqualTo(2);
  }

  @Test
  void oneAgencyInTwoPapersIsOneSource() {
    Telling one = told("a", "Harbour Post", "2021-03-02", "DALIAN (Reuters) - " + LONG);
    Telling other = told("b", "Reuters (Hill Courier)", "2021-03-03", OTHER);
    assertThat(roots(one, other)).containsExactly(List.of("a", "b"));
    assertThat(reasons(one, other)).containsExactly(Reason.WIRE);
  }

  @Test
  void whoCitesAnOrganisationUnderAnyOfItsNamesRestsOnIt() {
    Telling english = said("a", "Harbour Post", "2021-03-02", LONG, "Human Rights Watch");
    Telling acronym = said("b", "Hill Courier", "2021-03-04", OTHER, "HRW");
    Telling chinese = said("c", "某报", "2021-03-05", "人权观察说有十七人被捕。", "人权观察");
    assertThat(roots(english, acronym, chinese)).containsExactly(List.of("a", "b", "c"));
    assertThat(reasons(english, acronym)).containsExactly(Reason.SAME_SOURCE);
  }

  @Test
  void anOrganisationThatSpeaksAgainMonthsLaterIsANewSource() {
    Telling spring = said("a", "Harbour Post", "2021-03-02", LONG, "Human Rights Watch");
    Telling autumn = said("b", "Hill Courier", "2021-10-04", OTHER, "HRW");
    assertThat(roots(spring, autumn)).hasSize(2);
  }

  @Test
  void whoPassesOnAnOutletRestsOnItsReportInEveryLanguage() {
    Telling first =
        said("a", "Daily NK", "2021-03-02", "A trader told Daily NK that " + LONG, "a trader");
    Telling korean =
        Invented.event("b", 0)
            .by("서울신문", "2021-03-03")
            .text("ko", "강변 도시에서 열일곱 명이 붙잡혔다고 데일리NK가 보도했다.")
            .telling("강변 도시에서 열일곱 명이 붙잡혔다고 데일리NK가 보도했다.");
    IndependenceGraph graph = Roots.of(List.of(first, korean));
    assertThat(graph.edges()).containsExactly(new Edge("b", "a", Reason.CITES, 1, "dailynk"));
    assertThat(graph.roots()).containsExactly(List.of("a", "b"));
  }

  @Test
  void whoAlsoAskedSomebodyItselfIsASourceOfItsOwn() {
    Telling first = said("a", "Daily NK", "2021-03-02", LONG, "a trader");
    Telling asked =
        said(
            "b",
            "Korea Herald",
            "2021-03-03",
            "Daily NK reported it on Tuesday. A pastor told the Korea Herald the same. " + OTHER,
            "a pastor");
    assertThat(roots(first, asked)).hasSize(2);
  }

  @Test
  void whoCouldNotVerifyItAskedNobodyAndIsNoSource() {
    Telling first = said("a", "Daily NK", "2021-03-02", LONG, "a trader");
    for (String doubt :
        List.of(
            "Yonhap could not independently verify the report.",
            "The U.S. office of Yonhap was not immediately able to confirm it.",
            "연합뉴스는 이 내용을 독자적으로 확인하지 못했다.",
            "韩联社未能独立核实这一消息。")) {
      Telling passedOn =
          said("b", "Yonhap", "2021-03-03", "Daily NK reported it. " + doubt + OTHER, "Daily NK");
      assertThat(roots(first, passedOn)).as(doubt).containsExactly(List.of("a", "b"));
    }
  }

  @Test
  void aTranslationKeepsItsNumbersAndItsOrder() {
    Telling english =
        Invented.event("a", 0)
            .text(
                "en",
                "On 14 May police in Shenyang arrested 23 defectors, 5 women and 3 children,"
                    + " at the bus station. 9 were moved to Dandong on 17 May and face repatriation.")
            .telling("x");
    Telling korean =
        Invented.event("b", 0)
            .text(
                "ko",
                "5월 14일 경찰이 선양에서 탈북민 23명, 여성 5명과 어린이 3명을 버스 정류장에서 체포했다."
                    + " 9명은 5월 17일 단둥으로 이송돼 북송 위기에 놓였다.")
            .telling("x");
    assertThat(reasons(english, korean)).containsExactly(Reason.TRANSLATION);
  }

  @Test
  void anOutletThatNoTableKnowsIsCitedByItsName() {
    List<Telling> all =
        List.of(
            told("a", "Harbour Post (Bridge Wire)", "2021-03-02", LONG),
            said("b", "Hill Letter", "2021-03-04", OTHER, "the Harbour Post"));
    assertThat(Roots.of(all).independent()).isOne();
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Telling> all =
        List.of(
            told("a", "Harbour Post", "2021-03-02", LONG),
            said("b", "Hill Courier", "2021-03-04", OTHER, "HRW"),
            said("c", "Moor Times", "2021-03-04", "HRW counted 17.", "Human Rights Watch"));
    assertThat(Roots.of(all.reversed())).isEqualTo(Roots.of(all));
    assertThat(Stream.of(Roots.of(all)).map(IndependenceGraph::independent)).containsExactly(2);
  }
}
