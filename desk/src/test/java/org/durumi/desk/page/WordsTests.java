package org.durumi.desk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(new TreeSet<>(bundle("messages_ko").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(bundle("messages").stringPropertyNames()));
  }

  @Test
  void everySentenceHasPlacesForTheSameValues() throws IOException {
    Properties english = bundle("messages");
    Properties korean = bundle("messages_ko");
    for (String key : english.stringPropertyNames()) {
      assertThat(places(korean.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void everySentenceCanBeFilledIn() throws IOException {
    for (String name : List.of("messages", "messages_ko")) {
      Properties bundle = bundle(name);
      for (String key : bundle.stringPropertyNames()) {
        String sentence = bundle.getProperty(key);
        if (!places(sentence).isEmpty()) {
          assertThatCode(() -> new MessageFormat(sentence)).as(key).doesNotThrowAnyException();
        }
      }
    }
  }

  /** A single one would begin a quotation, and the places for values behind it would stay. */
  @Test
  void everyApostropheIsWrittenTwice() throws IOException {
    for (String name : List.of("messages", "messages_ko")) {
      Properties bundle = bundle(name);
      for (String key : bundle.stringPropertyNames()) {
        assertThat(bundle.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
      }
    }
  }

  @Test
  void datesAreInTheFormOfThePersonsRegion() {
    LocalDate day = LocalDate.of(2016, 11, 30);
    assertThat(Words.in(Locale.UK, ZoneOffset.UTC).day(day)).isEqualTo("30 Nov 2016");
    assertThat(Words.in(Locale.US, ZoneOffset.UTC).day(day)).isEqualTo("Nov 30, 2016");
    assertThat(Words.in(Locale.KOREA, ZoneOffset.UTC).day(day)).startsWith("2016").contains("11");
    assertThat(Words.in(Locale.KOREA, ZoneOffset.UTC).of("close")).isEqualTo("닫기");
    assertThat(Words.in(Locale.FRANCE, ZoneOffset.UTC).of("close")).isEqualTo("Close");
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(sentence);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Words.class.getResourceAsStream("/org/durumi/desk/" + name + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
