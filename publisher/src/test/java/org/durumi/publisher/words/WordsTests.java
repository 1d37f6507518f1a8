package org.durumi.publisher.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static final Path MAIN = Path.of("src/main");
  private static final List<String> BUNDLES = List.of("messages", "messages_ko", "messages_zh");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bsay|\\bwords(?:\\(\\))?\\s*\\.of)\\(\\s*\"([a-z][a-z0-9_.-]*)\"(\\s*\\+)?");

  @Test
  void everySentenceIsThereInEveryLanguageWithPlacesForTheSameValues() throws IOException {
    Properties english = bundle("messages");
    for (String name : BUNDLES) {
      Properties other = bundle(name);
      assertThat(new TreeSet<>(other.stringPropertyNames()))
          .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
      for (String key : english.stringPropertyNames()) {
        assertThat(places(other.getProperty(key)))
            .as(name + " " + key)
            .isEqualTo(places(english.getProperty(key)));
        assertThat(other.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        assertThatCode(() -> new MessageFormat(other.getProperty(key))).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void everyTypeAndModalityHasAName() throws IOException {
    Properties english = bundle("messages");
    for (ActType type : ActType.values()) {
      assertThat(english).containsKey("type." + type.code());
    }
    for (Modality modality : Modality.values()) {
      assertThat(english).containsKey("modality." + modality.code());
    }
  }

  @Test
  void everyKeyThatIsAskedForIsThere() throws IOException {
    Set<String> keys = bundle("messages").stringPropertyNames();
    Set<String> missing = new TreeSet<>();
    Matcher asked = ASKED.matcher(sources());
    while (asked.find()) {
      String key = asked.group(1);
      boolean known =
          asked.group(2) == null
              ? keys.contains(key)
              : keys.stream().anyMatch(one -> one.startsWith(key));
      if (!known) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void datesAreInTheFormOfTheLanguage() {
    assertThat(Words.in(Locale.UK).day(LocalDate.of(2016, 11, 30))).isEqualTo("30 Nov 2016");
    assertThat(Words.in(Locale.KOREA).month(YearMonth.of(2016, 11))).startsWith("2016년");
    assertThat(Words.in(Locale.CHINA).month(YearMonth.of(2016, 11))).isEqualTo("2016年11月");
    assertThat(Words.in(Locale.FRANCE).of("chart.open")).isEqualTo("open");
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(sentence).results().forEach(found -> places.add(found.group(1)));
    return places;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .sorted()
          .map(WordsTests::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            MAIN.resolve("resources/org/durumi/publisher/" + name + ".properties"))) {
      properties.load(in);
    }
    return properties;
  }
}
