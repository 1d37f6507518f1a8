package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasefileJsonTests {

  private static final String TEXT =
      "🕊 On August 2 Chinese police arrested approximately 30 North Korean defectors in Shenyang,"
          + " a source told the Border Bulletin. North Korea offered 5 million won for each.";

  private final CasefileJson json = new CasefileJson();
  private final Casefile sample = ReadReports.read("en", "2016-08-05", TEXT);
  private final ReportText text = sample.report().text();

  @Test
  void everyCasefileComesBackAsItWas() {
    List<Casefile> all = ReadReports.all().toList();
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(all.stream().mapToInt(c -> c.events().size()).sum()).isGreaterThan(150);
    assertThat(all.stream().mapToInt(c -> c.rollups().size()).sum()).isGreaterThan(5);
    for (Casefile casefile : all) {
      String written = json.write(casefile);
      Casefile read = json.read(written, casefile.report().text());
      assertThat(read).as(casefile.report().id()).isEqualTo(casefile);
      assertThat(json.write(read)).isEqualTo(written);
    }
  }

  @Test
  void oneEventAndOneTotalComeBackByThemselves() {
    for (Casefile casefile : ReadReports.all().limit(40).toList()) {
      ReportText words = casefile.report().text();
      for (Event event : casefile.events()) {
        assertThat(json.readEvent(json.writeEvent(event), words)).isEqualTo(event);
      }
      for (Rollup rollup : casefile.rollups()) {
        var tree = CasefileParser.tree(json.writeRollup(rollup));
        assertThat(json.readRollup(tree, words)).isEqualTo(rollup);
      }
    }
  }

  @Test
  void anEventComesBackWhoeverParsedItsNumbers() throws IOException {
    ObjectMapper plain = new ObjectMapper();
    for (Event event : sample.events()) {
      assertThat(json.readEvent(plain.readTree(json.writeEvent(event)), text)).isEqualTo(event);
    }
  }

  @Test
  void theSameSumIsTheSameHoweverItIsWritten() {
    Event reward = sample.events().getLast();
    Offer offer = Objects.requireNonNull(reward.offer());
    assertThat(offer.sum()).isEqualTo(new Money(new BigDecimal("5E+6"), "KPW"));
    String written = json.writeEvent(reward);
    assertThat(written).contains("\"amount\":5000000");
    for (String same : List.of("5000000.0", "5e6", "5.0E+6")) {
      String other = written.replace("\"amount\":5000000", "\"amount\":" + same);
      assertThat(json.readEvent(other, text)).isEqualTo(reward);
    }
  }

  @Test
  void wordsThatTheReportDoesNotHaveThereAreRefusedWithoutRepeatingThem() {
    String written = json.write(sample);
    assertThatThrownBy(() -> json.read(written.replace("Shenyang", "Dandongg"), text))
        .isInstanceOf(UnreadableCasefile.class)
        .hasMessageContaining("events.1.")
        .hasMessageContaining("quotes words that the report does not have there")
        .message()
        .doesNotContain("Dandongg", "Shenyang", "police");
    assertThatThrownBy(() -> json.read(written, ReportText.of(TEXT.substring(0, 40))))
        .isInstanceOf(UnreadableCasefile.class)
        .hasMessageContaining("is no stretch of the report's text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"arrest_detention\" | \"type\":\"arrest\" | events.1.type is none of arrest_det",
        "\"modality\":\"occurred\" | \"modality\":null | events.1.modality is not a text",
        "\"min\":30 | \"min\":31 | events.1.victims.1.count holds values out of range or at odds",
        "\"min\":30 | \"min\":30.5 | events.1.victims.1.count.min is not a whole number",
        "\"min\":30 | \"min\":99999999999 | events.1.victims.1.count.min is not a whole number",
        "\"start\":\"2016-08-02\" | \"start\":\"2016-08-01\" | date.edtf does not say what",
        "\"start\":\"2016-08-02\" | \"start\":\"2016-02-30\" | events.1.date.start is not a date",
        "\"amount\":5000000 | \"amount\":1e999999999 | events.2.offer.amount has more than 40",
        "\"currency\":\"KPW\" | \"currency\":\"won\" | events.2.offer holds values out of range",
        "\"currency\":\"KPW\" | \"currency\":null | has an amount without a currency",
        "\"precision\":\"town\" | \"precision\":\"hamlet\" | events.1.place.precision is none of",
        "\"country\":\"CN\" | \"country\":\"China\" | events.1.place.country is not a country's",
        "\"name\":\"Shenyang\" | \"name\":null | is not null though the place has no name",
        "\"approximate\":true | \"approximate\":1 | approximate is neither true nor false",
        "\"language\":\"en\" | \"language\":\"English\" | report.language is not a language",
        "\"published\":\"2016-08-05\" | \"published\":\"Friday\" | report.published is not a date",
        "\"rollups\":[] | \"rollups\":{} | casefile's rollups is not a list",
        "\"rollups\":[] | \"rollups\":[],\"more\":1 | The casefile does not have the keys",
        "\"rollups\":[] | \"rolls\":[] | The casefile does not have the keys",
        "\"rollups\":[] | \"rollups\":[],\"rollups\":[] | The casefile is not JSON at line 1",
      })
  void aPartThatIsNotWhatItShouldBeIsNamed(String part, String other, String sentence) {
    String written = json.write(sample);
    assertThat(written).contains(part);
    assertThatThrownBy(() -> json.read(written.replace(part, other), text))
        .isInstanceOf(UnreadableCasefile.class)
        .hasMessageContaining(sentence)
        .hasMessageEndingWith("; read the report again.")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "1", "\"a\"", "{", "{}", "{} {}", "NaN", "\ud800"})
  void whatIsNoCasefileIsRefused(String other) {
    assertThatThrownBy(() -> json.read(other, text)).isInstanceOf(UnreadableCasefile.class);
  }

  @Test
  void codesOfOtherStandardsMayChangeWithoutLosingOldCasefiles() {
    String written = json.write(sample);
    String older = written.replace("\"huridocs\":\"030101\"", "\"huridocs\":\"0399\"");
    assertThat(older).isNotEqualTo(written);
    assertThat(json.read(older, text)).isEqualTo(sample);
  }
}
