package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;

class CasefileMutationTests {

  private static final String ALPHABET = "{}[]\",:\\-+.eE0123456789nulltruefalse X/é탈\ud83d\ud800";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CasefileJson json = new CasefileJson();
  private final Casefile sample =
      ReadReports.read(
          "ko", "2020-11-10", "중국 공안이 8일 선양에서 탈북민 30명을 체포했다고 소식통이 전했다. 포상금 300만원을 걸었다.");
  private final ReportText text = sample.report().text();
  private final Random random = new Random(20260325);

  @Test
  void anyChangeOfCharactersGivesACasefileOrASentence() {
    String written = json.write(sample);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      StringBuilder changed = new StringBuilder(written);
      for (int n = random.nextInt(3); n >= 0; n--) {
        change(changed);
      }
      refused += reads(changed.toString()) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(2000);
  }

  @Test
  void anyChangeOfValuesGivesACasefileOrASentence() {
    String written = json.write(sample);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      JsonNode tree = CasefileParser.tree(written);
      for (int n = random.nextInt(3); n >= 0; n--) {
        change(tree);
      }
      refused += reads(tree) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(2000);
  }

  private boolean reads(String changed) {
    try {
      return reads(CasefileParser.tree(changed));
    } catch (UnreadableCasefile e) {
      return refused(e);
    }
  }

  private boolean reads(JsonNode changed) {
    try {
      Casefile read = CasefileParser.casefile(changed, text);
      assertThat(json.read(json.write(read), text).events()).hasSameSizeAs(read.events());
      return true;
    } catch (UnreadableCasefile e) {
      return refused(e);
    }
  }

  private static boolean refused(UnreadableCasefile e) {
    assertThat(e).hasMessageEndingWith("; read the report again.");
    assertThat(e.getMessage()).doesNotContain("선양", "공안", "소식통").hasSizeLessThan(500);
    return false;
  }

  private void change(StringBuilder json) {
    int at = random.nextInt(json.length());
    char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    switch (random.nextInt(5)) {
      case 0 -> json.replace(at, at + 1, json.length() > 1 ? "" : " ");
      case 1 -> json.insert(at, other);
      case 2 -> json.setLength(Math.max(1, at));
      default -> json.setCharAt(at, other);
    }
  }

  private void change(JsonNode tree) {
    List<JsonNode> holders = new ArrayList<>();
    collect(tree, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    JsonNode other = random.nextInt(3) > 0 ? value() : holders.get(random.nextInt(holders.size()));
    JsonNode copy = other.deepCopy();
    if (holder instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      if (random.nextInt(8) == 0 && !keys.isEmpty()) {
        object.remove(keys.get(random.nextInt(keys.size())));
      } else {
        object.set(keys.isEmpty() ? "key" : keys.get(random.nextInt(keys.size())), copy);
      }
    } else if (holder instanceof ArrayNode array) {
      array.insert(random.nextInt(array.size() + 1), copy);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode()) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  private JsonNode value() {
    return switch (random.nextInt(10)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextInt(200) - 50);
      case 2 -> NODES.numberNode(Double.NaN);
      case 3 -> NODES.numberNode(BigInteger.TEN.pow(100));
      case 4 -> NODES.numberNode(random.nextDouble() * 400 - 200);
      case 5 -> NODES.textNode("2016-13-45");
      case 6 -> NODES.textNode("");
      case 7 -> NODES.booleanNode(random.nextBoolean());
      case 8 -> NODES.numberNode(Long.MAX_VALUE);
      default -> NODES.arrayNode().add(3).add(1);
    };
  }
}
