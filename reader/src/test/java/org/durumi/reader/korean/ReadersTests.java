package org.durumi.reader.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.durumi.reader.passage.Passage;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Offer;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTests {

  private static List<String> sentences(String text) {
    return SentenceSplitter.split(ReportText.of(text)).stream().map(Passage::text).toList();
  }

  @Test
  void aQuotationStaysWithItsSpeaker() {
    assertThat(sentences("그는 “체포됐다. 곧 북송될 것”이라고 말했다. 다음 날이었다."))
        .containsExactly("그는 “체포됐다. 곧 북송될 것”이라고 말했다.", "다음 날이었다.");
  }

  @Test
  void aHeadlineAndAnUnclosedQuotationEndWithTheirLine() {
    assertThat(sentences("탈북민 체포\n그는 \"갔다. 왔다.\n끝났다."))
        .containsExactly("탈북민 체포", "그는 \"갔다.", "왔다.", "끝났다.");
  }

  @ParameterizedTest
  @CsvSource({
    "체포됐다, OCCURRED",
    "체포된 것으로 알려졌다, OCCURRED",
    "체포된 것으로 추정된다, UNCONFIRMED",
    "체포되지 않았다, INERT",
    "체포되면 북송된다, INERT",
    "체포한다, HABIT",
    "체포하라는 지시, ORDERED",
    "북송될 위기에 처했다, FEARED",
    "북송될 것 같다, FEARED",
    "북송할 계획이다, PLANNED",
    "구금돼 있다, ONGOING",
    "구금 중이다, ONGOING",
    "붙잡혔다, OCCURRED",
    "총살당하는 사건이 발생했다, OCCURRED",
    "고문을 당했다, OCCURRED",
    "송환한 사실이 없다, DENIED",
    "체포됐다는 소문이 돌았다, UNCONFIRMED",
  })
  void anEndingTellsWhetherAnActWasDone(String words, Manner manner) {
    assertThat(new TriggerReader().read(words).getFirst().value().manner()).isEqualTo(manner);
  }

  @ParameterizedTest
  @CsvSource({"구류장에서, 0", "체포조가 왔다, 0", "강제북송 중단을 촉구했다, 0", "탈북민들은, 0"})
  void nounsThatTellNoActAreNoTriggers(String words, int found) {
    assertThat(new TriggerReader().read(words)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "중국 공안에 체포됐다, 중국 공안, POLICE",
    "북한 국가안전보위부는, 북한 국가안전보위부, SECURITY_SERVICE",
    "북한 국경경비대가, 북한 국경경비대, BORDER_GUARD",
    "무장 괴한들에게, 무장 괴한들, ARMED_GROUP",
    "중국 당국이, 중국 당국, STATE",
  })
  void agentsComeWithTheirCountryAndKind(String words, String name, Agent.Kind kind) {
    var agent = new AgentReader().read(words).getFirst();
    assertThat(words.substring(agent.start(), agent.end())).isEqualTo(name);
    assertThat(agent.value()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "중국의 한 대북 소식통은 이렇게 말했다., 중국의 한 대북 소식통",
    "체포됐다고 북한 전문매체 데일리NK가 1일 보도했다., 북한 전문매체 데일리NK",
    "이 사안에 정통한 소식통이 전했다., 이 사안에 정통한 소식통",
    "휴먼라이츠워치에 따르면 9명이 체포됐다., 휴먼라이츠워치",
  })
  void aSourceComesWithTheWordsThatDescribeIt(String words, String source) {
    var found = new SourceReader().read(words).getFirst();
    assertThat(words.substring(found.start(), found.end())).isEqualTo(source);
  }

  @Test
  void anOfferKeepsTheConversionThatTheReportStates() {
    ReportText text = ReportText.of("신고자에게 북한돈 300만원(한화 약 40만원)의 포상금을 걸었다.");
    Passage passage = SentenceSplitter.split(text).getFirst();
    Offer offer = Objects.requireNonNull(OfferReader.read(passage, 0, passage.text().length()));
    assertThat(offer.words().text()).isEqualTo("북한돈 300만원");
    assertThat(Objects.requireNonNull(offer.sum()).currency()).isEqualTo("KPW");
    assertThat(Objects.requireNonNull(offer.sum()).amount()).isEqualByComparingTo("3000000");
    Offer.Equivalent equivalent = Objects.requireNonNull(offer.equivalent());
    assertThat(equivalent.sum().currency()).isEqualTo("KRW");
    assertThat(equivalent.sum().amount()).isEqualByComparingTo("400000");
    assertThat(equivalent.approximate()).isTrue();
  }

  @Test
  void aPartIsNotItsWhole() {
    var people = new PeopleReader().read("어린이 2명을 포함해 탈북민 30명이 체포됐다.");
    assertThat(people.getFirst().value().particle().particle()).isEqualTo(Particle.PART);
    assertThat(people.getLast().value().particle().particle()).isEqualTo(Particle.SUBJECT);
  }

  @Test
  void verbsTakeTheirShapes() {
    assertThat(Conjugation.of("붙잡히"))
        .contains(
            new Conjugation.Form("붙잡혔", Conjugation.Shape.PAST),
            new Conjugation.Form("붙잡힌", Conjugation.Shape.ATTRIBUTIVE),
            new Conjugation.Form("붙잡힐", Conjugation.Shape.PROSPECTIVE),
            new Conjugation.Form("붙잡혀", Conjugation.Shape.LINK));
    assertThat(Conjugation.of("되"))
        .contains(new Conjugation.Form("됐", Conjugation.Shape.PAST))
        .contains(new Conjugation.Form("되었", Conjugation.Shape.PAST));
    assertThat(Conjugation.of("하")).contains(new Conjugation.Form("했", Conjugation.Shape.PAST));
  }
}
