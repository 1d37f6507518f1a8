package org.durumi.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.durumi.cli.terminal.Surroundings;

/** The sentences in one language; {@code {0}} stands for the first value, and so on. */
final class Sentences {

  private final Properties sentences = new Properties();

  private Sentences(String file) {
    try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sentences english() {
    return new Sentences("doctor.properties");
  }

  static Sentences korean() {
    return new Sentences("doctor_ko.properties");
  }

  /** Korean where the terminal's language is; else English. */
  static Sentences of(Surroundings surroundings) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = surroundings.variable(name);
      if (value != null) {
        return value.startsWith("ko") ? korean() : english();
      }
    }
    return english();
  }

  /** The sentence of a name, with these values in it. */
  String of(String name, Object... values) {
    String sentence =
        Objects.requireNonNull(sentences.getProperty(name), "no sentence is named " + name);
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }

  Properties all() {
    return sentences;
  }
}
