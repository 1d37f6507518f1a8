package org.durumi.desk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
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
