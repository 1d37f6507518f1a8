package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionJsonTests {

  private static final Instant WHEN = Instant.parse("2026-11-25T01:30:00.123Z");
  private static final Reviewer BY = new Reviewer("한보라");

  private final Casefile sample =
      ReadReports.read(
          "en",
          "2016-08-05",
          "On August 2 Chinese police arrested approximately 30 North Korean defectors in Shenyang,"
              + " a source said. North Korea offered 5 million won for each.");
  private final ReportText text = sample.report().text();
  private final DecisionJson json = new DecisionJson();

  private Decision edit() {
    Event arrest = sample.events().getFirst();
    Event offer = sample.events().getLast();
    return new Decision.Corrected(
        BY,
        WHEN,
        "Read again.",
        List.of(
            new Correction.OfType(ActType.TRANSFER),
            new Correction.OfModality(Modality.UNCONFIRMED),
            new Correction.OfDate(arrest.date()),
            new Correction.OfPlace(arrest.place()),
            new Correction.OfVictims(2, arrest.victims().getFirst()),
            new Correction.OfCount(1, arrest.victims().getFirst().count()),
            new Correction.OfChildren(1, false),
            new Correction.OfAgent(1, arrest.agents().getFirst()),
            new Correction.OfAttribution(10, arrest.attribution().getFirst()),
            new Correction.OfAttribution(2, null),
            new Correction.OfOffer(offer.offer())));
  }

  private Decision added(@Nullable Integer from) {
    return new Decision.Added(BY, WHEN, "It was missed.", sample.events().getFirst(), from);
  }

  private Decision read(String written) {
    return json.read(CasefileParser.tree(written), WHEN, text);
  }

  @Test
  void everyDecisionComesBackAsItWas() {
    for (Decision decision :
        List.of(
            edit(),
            new Decision.Accepted(BY, WHEN, null),
            new Decision.Accepted(BY, WHEN, "Seen."),
            new Decision.Rejected(BY, WHEN, "Another year."),
            new Decision.Undone(BY, WHEN, null),
            new Decision.Undone(BY, WHEN, "Too early."),
            added(null),
            added(2))) {
      String written = json.write(decision);
      assertThat(read(written)).isEqualTo(decision);
      assertThat(json.write(read(written))).isEqualTo(written);
    }
  }

  @Test
  void otherKeysMayStandBesideADecision() {
    String written = json.write(edit()).replaceFirst("\\{", "{\"event\":1,\"report\":12,");
    assertThat(read(written)).isEqualTo(edit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"verdict\":\"edit\" | \"verdict\":\"burn\" | corrections where there are none to be",
        "\"verdict\":\"edit\" | \"verdict\":\"accept\" | corrections where there are none to be",
        "\"why\":\"Read again.\" | \"why\":null | has no reviewer, no reason",
        "\"by\":\"한보라\" | \"by\":\" \" | has no reviewer, no reason",
        "\"by\":\"한보라\" | \"who\":\"\" | decision has no by",
        "\"type\":\"transfer\" | \"type\":null | decision.corrections.type is not a text",
        "\"victims.2\" | \"victims.0\" | has a key that is no field of an event",
        "\"victims.2\" | \"victims.2.age\" | has a key that is no field of an event",
        "\"agents.1\" | \"agents.1.count\" | has a key that is no field of an event",
        "\"victims.1.children\":false | \"victims.2.children\":0 | is neither true nor false",
        "Shenyang | Dandongg | quotes words that the report does not have there",
      })
  void aDecisionThatIsNotAsItWasWrittenIsRefused(String part, String other, String sentence) {
    String written = json.write(edit());
    assertThat(written).contains(part);
    assertThatThrownBy(() -> read(written.replaceFirst(part, other)))
        .isInstanceOf(UnreadableCasefile.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"from\":2 | \"from\":0 | parts at odds with each other",
        "\"from\":2 | \"from\":\"2\" | decision.from is not a whole number",
        "\"from\":2 | \"of\":2 | decision has no from",
        "\"added\" | \"event\" | decision has no added",
        "\"why\":\"It was missed.\" | \"why\":null | has no reviewer, no reason",
        "\"corrections\":null | \"corrections\":{} | corrections where there are none to be",
        "Shenyang | Dandongg | quotes words that the report does not have there",
      })
  void anAddedEventThatIsNotAsItWasWrittenIsRefused(String part, String other, String sentence) {
    String written = json.write(added(2));
    assertThat(written).contains(part);
    assertThatThrownBy(() -> read(written.replaceFirst(part, other)))
        .isInstanceOf(UnreadableCasefile.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void anyChangeGivesADecisionOrASentence() {
    Random random = new Random(42);
    String written = json.write(edit());
    for (int i = 0; i < 2000; i++) {
      JsonNode tree = CasefileParser.tree(written);
      JsonNode corrections = tree.get("corrections");
      List<String> keys = List.of("type", "date", "place", "victims.2", "offer", "agents.1");
      String key = keys.get(random.nextInt(keys.size()));
      JsonNode other = corrections.get(keys.get(random.nextInt(keys.size())));
      if (corrections.get(key) instanceof ObjectNode value && random.nextBoolean()) {
        String inner = List.of("span", "text", "start", "lat", "kind").get(random.nextInt(5));
        value.set(inner, random.nextBoolean() ? other.deepCopy() : tree.get("why"));
      } else {
        ((ObjectNode) corrections).set(key, other.deepCopy());
      }
      try {
        assertThat(json.read(tree, WHEN, text).verdict()).isEqualTo("edit");
      } catch (UnreadableCasefile e) {
        assertThat(e).hasMessageStartingWith("The casefile's decision");
      }
    }
  }
}
