package org.durumi.reader.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceReaderPropertyTests {

  private static final String[] PIECES = {
    "Shenyang",
    "North Hamgyong",
    " Province",
    "Ji'an",
    "U.S.",
    "the ",
    " county",
    ", ",
    "-",
    "’s ",
    "(",
    ")",
    "선양",
    "(沈陽)",
    "시에서",
    "무산군",
    "중국",
    " ",
    "14호 관리소",
    "图们",
    "市",
    "在",
    "辽宁省",
    "朝鲜",
    "人",
    "Mo So village",
    "Camp No. 15",
    "\u0000",
    "\ud83d",
    "\udc00",
    "İ",
    "ǅ",
    "ŭ",
    "u\u0306",
    "."
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void mentionsLieInOrderWithinAnyText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      String text = random.nextBoolean() ? pieces(random) : noise(random);
      List<Mention<Optional<Place>>> mentions =
          Gazetteer.standard().in(Reports.of(text)).readAll(text);
      int last = 0;
      for (Mention<Optional<Place>> mention : mentions) {
        assertThat(mention.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(mention.end())
            .as(text)
            .isGreaterThan(mention.start())
            .isLessThanOrEqualTo(text.length());
        String words = text.substring(mention.start(), mention.end());
        assertThat(words).isEqualTo(words.strip());
        last = mention.end();
      }
    }
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String noise(Random random) {
    return random
        .ints(random.nextInt(200), 0, Character.MAX_CODE_POINT + 1)
        .map(point -> random.nextInt(3) == 0 ? 0x4E00 + point % 0x8000 : point % 0x300)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
