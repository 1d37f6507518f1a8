package org.durumi.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The keys that pages and code ask the bundles for. */
class KeysTests {

  private static final Path MAIN = Path.of("src/main");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bsay|\\bwords(?:\\(\\))?\\s*\\.of)\\(\\s*\"([a-z][A-Za-z0-9_.-]*)\"(\\s*\\+)?");
  private static final Pattern GROUP =
      Pattern.compile("\\bwords(?:\\(\\))?\\s*\\.name\\(\\s*\"([a-z][A-Za-z0-9_.-]*)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"(\\s*\\+)?");

  private static Set<String> keys;
  private static String sources;

  @BeforeAll
  static void read() throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        Files.newBufferedReader(MAIN.resolve("resources/org/durumi/desk/messages.properties"))) {
      bundle.load(in);
    }
    keys = new TreeSet<>(bundle.stringPropertyNames());
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      all.append(Files.readString(file)).append('\n');
    }
    sources = all.toString();
  }

  @Test
  void everyKeyThatIsAskedForIsThere() {
    Set<String> missing = new TreeSet<>();
    Matcher asked = ASKED.matcher(sources);
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
  void everyGroupOfNamesThatIsAskedForIsThere() {
    Set<String> missing = new TreeSet<>();
    Matcher asked = GROUP.matcher(sources);
    while (asked.find()) {
      String group = asked.group(1) + ".";
      if (keys.stream().noneMatch(key -> key.startsWith(group))) {
        missing.add(group);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noSentenceIsKeptThatNobodySays() {
    Set<String> whole = new TreeSet<>();
    Set<String> begun = new TreeSet<>();
    Matcher literal = LITERAL.matcher(sources);
    while (literal.find()) {
      (literal.group(2) == null ? whole : begun).add(literal.group(1));
    }
    Set<String> unsaid = new TreeSet<>();
    for (String key : keys) {
      String group = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
      boolean said =
          whole.contains(key)
              || whole.contains(group)
              || begun.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start));
      if (!said) {
        unsaid.add(key);
      }
    }
    assertThat(unsaid).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|jte)")).sorted().toList();
    }
  }
}
