package org.durumi.reader.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.durumi.record.source.Report;

/**
 * Tells at a glance which reports can hold nothing to record: a linear model over hashed words,
 * learned by {@code training/durumi_training/screen.py} so that hardly anything to record is lost.
 */
public final class Screen {

  private static final String FILE = "screen.bin";
  private static final double DENSE_SHARE = 3;

  private final byte[] weights;
  private final double scale;
  private final double cut;
  private final int stretch;
  private final int dense;
  private final int stem;
  private final Set<String> languages = new HashSet<>();

  private Screen(byte[] file) throws IOException {
    int head = 0;
    while (file[head] != '\n') {
      head++;
    }
    JsonNode settings = new ObjectMapper().readTree(file, 0, head);
    weights = new byte[file.length - head - 1];
    System.arraycopy(file, head + 1, weights, 0, weights.length);
    scale = settings.path("scale").asDouble();
    cut = settings.path("cut").asDouble();
    stretch = settings.path("stretch").asInt();
    dense = settings.path("dense").asInt();
    stem = settings.path("stem").asInt();
    settings.path("languages").forEach(language -> languages.add(language.asText()));
  }

  /** The screen that is packed with the program. */
  public static Screen standard() {
    try (InputStream in = Screen.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program was packed without its screen; build it again.");
      }
      return new Screen(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The screen cannot be read.", e);
    }
  }

  /** Tells whether a report may hold something. In a language that it has not learned all may. */
  public boolean mayHoldSomething(Report report) {
    return !languages.contains(report.language()) || score(report.text().string()) >= cut;
  }

  /** The score of the text's highest stretch. */
  double score(String text) {
    int length = isDense(text) ? dense : stretch;
    double highest = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < Math.max(1, text.length() - length / 2); at += length / 2) {
      String part = text.substring(at, Math.min(text.length(), at + length));
      highest = Math.max(highest, scoreOfStretch(part.toLowerCase(Locale.ROOT)));
    }
    return highest;
  }

  private static boolean isDense(String text) {
    return DENSE_SHARE * text.chars().filter(Screen::isPacked).count() > text.length();
  }

  /** Scripts without blanks, or with endings. */
  private static boolean isPacked(int c) {
    return c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
  }

  private double scoreOfStretch(String part) {
    Sum sum = new Sum();
    int start = -1;
    for (int i = 0; i <= part.length(); i++) {
      boolean letter = i < part.length() && Character.isLetter(part.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        addWord(sum, part, start, i);
        start = -1;
      }
    }
    return sum.total / scale / Math.sqrt(Math.max(1, sum.slots.size()));
  }

  private void addWord(Sum sum, String part, int from, int to) {
    if (isPacked(part.charAt(from))) {
      for (int i = from; i < to; i++) {
        sum.add(part.substring(i, Math.min(to, i + 2)));
      }
    } else {
      sum.add(part.substring(from, to));
      sum.add(part.substring(from, Math.min(to, from + stem)) + "*");
    }
  }

  /** What the different words of a stretch come to. */
  private final class Sum {

    private final Set<Integer> slots = new HashSet<>();
    private int total;

    void add(String feature) {
      int hash = feature.hashCode();
      int slot = (hash ^ hash >>> 15) & weights.length - 1;
      if (slots.add(slot)) {
        total += weights[slot];
      }
    }
  }
}
