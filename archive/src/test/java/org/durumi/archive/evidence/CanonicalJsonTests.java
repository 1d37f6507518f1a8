package org.durumi.archive.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Samples of RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "becbf647612f3696, -0.0000033333333333333333",
  })
  void numbersLookAsTheStandardSays(String bits, String expected) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(new String(CanonicalJson.write(DoubleNode.valueOf(number)), UTF_8))
        .isEqualTo(expected);
  }

  @Test
  void anyValueLooksAsTheStandardsReferenceProgramWritesIt() throws IOException {
    Random random = new Random(8785);
    for (int i = 0; i < 2_000; i++) {
      ObjectNode value = randomObject(random, 3);
      assertThat(CanonicalJson.write(value))
          .isEqualTo(new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedUTF8());
    }
  }

  @Test
  void whatWasWrittenIsReadAndWrittenTheSame() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = CanonicalJson.write(randomObject(random, 3));
      assertThat(CanonicalJson.write(CanonicalJson.read(bytes))).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":2}",
        "{\"a\": 1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1.0}",
        "{\"a\":1}x",
        "{\"a\"",
        "\"\\u0041\"",
        "[1e400]",
        ""
      })
  void anyOtherFormIsRefused(String json) {
    assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8)))
        .isInstanceOf(BrokenEvidenceException.class);
  }

  private static ObjectNode randomObject(Random random, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = randomText(random);
      switch (random.nextInt(depth > 0 ? 6 : 5)) {
        case 0 -> object.put(name, randomText(random));
        case 1 -> object.put(name, random.nextLong() >> 11);
        case 2 -> object.put(name, randomNumber(random));
        case 3 -> object.put(name, random.nextBoolean());
        case 4 -> object.putNull(name);
        default -> object.putArray(name).add(1).add(randomObject(random, depth - 1));
      }
    }
    return object;
  }

  private static double randomNumber(Random random) {
    double number = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) ? number : 0.5;
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int[] ranges = {0x0, 0x20, 0x7f, 0x0401, 0xac00, 0x4e00, 0xfffd, 0x1f600, 0x2028, 0x202e};
      text.appendCodePoint(ranges[random.nextInt(ranges.length)] + random.nextInt(0x1f));
    }
    return text.toString();
  }
}
