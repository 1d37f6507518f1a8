package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.text;
import static org.durumi.reader.intake.Samples.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextReaderTests {

  @ParameterizedTest
  @CsvSource({"UTF-8,0", "UTF-16LE,0", "UTF-16BE,0", "UTF-8,1", "UTF-16LE,1", "UTF-16BE,1"})
  void readsUnicodeWithOrWithoutItsMark(String charset, int marked) {
    String words = (marked == 1 ? "\uFEFF" : "") + Samples.ENGLISH;

    Taken.Read read = Samples.read("a.txt", words.getBytes(Charset.forName(charset)));

    assertThat(text(read)).isEqualTo(Samples.ENGLISH);
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x-windows-949,ko", "GB18030,zh", "Big5,zh", "windows-1252,fr", "windows-31j,ja"})
  void guessesOlderEncodings(String charset, String language) {
    String words =
        switch (language) {
          case "ko" -> Samples.KOREAN + " 그는 이어 남은 가족도 조사를 받고 있다고 말했다.";
          case "zh" ->
              charset.equals("Big5")
                  ? "據一位了解情況的人士說，兩名婦女星期一在渡口被扣留，隨後被帶往縣城。家人至今沒有得到任何消息。"
                  : Samples.CHINESE + "家人至今没有得到任何消息。";
          case "ja" -> "関係者によると、女性二人が月曜日に渡し場で拘束され、その後町へ連れて行かれたという。";
          default -> "Deux femmes ont été arrêtées lundi près de la rivière, a déclaré un proche.";
        };

    Taken.Read read = Samples.read("a.txt", words.getBytes(Charset.forName(charset)));

    assertThat(text(read)).isEqualTo(words);
    assertThat(read.report().language()).isEqualTo(language);
    assertThat(read.warnings()).hasSize(1).first().asString().contains("encoding is not stated");
  }

  @Test
  void composesCharactersAndMakesLineEndsUnix() {
    assertThat(text(Samples.read("a.txt", utf8("Cafe\u0301 one.\r\nTwo.\rThree."))))
        .isEqualTo("Café one.\nTwo.\nThree.");
  }

  @Test
  void takesALoneFirstLineAsTheTitleToo() {
    Taken.Read read = Samples.read("b.txt", utf8("Held at the river\n\n" + Samples.ENGLISH));

    assertThat(read.report().title()).isEqualTo("Held at the river");
    assertThat(text(read)).startsWith("Held at the river\n\n");
  }

  @Test
  void joinsWrappedLinesWithoutMovingAWord() {
    String wrapped =
        """
        Two women were held at the river crossing on Monday, a
        person who had spoken with their family said. They had
        been on the road.
        A list follows:
        one
        """;

    String read = text(Samples.read("c.txt", utf8(wrapped)));

    assertThat(read)
        .hasSameSizeAs(wrapped)
        .contains("a person who", "had been", "road.\nA list follows:\none");
  }

  @Test
  void readsKoreanNewsThatBeginsWithABracket() {
    Taken.Read read = Samples.read("-", utf8("[서울=연합] " + Samples.KOREAN));

    assertThat(read.report().language()).isEqualTo("ko");
    assertThat(read.report().id()).isEqualTo("-");
  }

  @Test
  void keepsEveryOrdinaryCharacter() {
    String words = "“Quotes” — dashes… 100% €5 (김) 朝鲜 😀 a\tb";

    assertThat(text(Samples.read("a.txt", words.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(words);
  }
}
