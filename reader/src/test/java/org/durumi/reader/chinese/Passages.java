package org.durumi.reader.chinese;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Passages in our own words with what must be read from them. */
final class Passages {

  private Passages() {}

  /**
   * A labelled passage.
   *
   * @param expected lines such as {@code killing occurred 2..2 2020-11-04 会宁市}
   */
  record Passage(String name, Report report, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Passage> of(String file) {
    try (InputStream in = Objects.requireNonNull(Passages.class.getResourceAsStream(file))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Passage> passages = new ArrayList<>();
      for (String block : all.split("(?m)^@ ", -1)) {
        if (!block.startsWith("#")) {
          passages.add(passage(block));
        }
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passage passage(String block) {
    String[] lines = block.strip().split("\n", -1);
    String[] head = lines[0].split("\\s*\\|\\s*", -1);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].startsWith("> ") || lines[i].startsWith("R ")) {
        expected.add(lines[i].replaceFirst("^> ", "").strip());
      } else if (!lines[i].isBlank()) {
        text.append(text.isEmpty() ? "" : "\n").append(lines[i]);
      }
    }
    expected.remove("nothing");
    return new Passage(head[0], report(head, text.toString()), expected);
  }

  private static Report report(String[] head, String text) {
    Period published = head[1].equals("none") ? null : Period.of(CalendarDate.parse(head[1]));
    String title = head.length > 2 ? head[2] : null;
    return new Report(
        head[0], null, null, published, "zh", title, "0".repeat(64), ReportText.of(text));
  }

  /** What a reading says, in the form of the expectation. */
  static List<String> lines(Reading reading) {
    List<String> lines = new ArrayList<>();
    reading.proposals().forEach(p -> lines.add(line(p.event())));
    for (Rollup rollup : reading.rollups()) {
      lines.add("R " + rollup.type().code() + " " + range(rollup.count().count()));
    }
    return lines;
  }

  private static String line(Event e) {
    String count =
        e.victims().isEmpty() || e.victims().getFirst().count() == null
            ? "none"
            : range(e.victims().getFirst().count().count());
    String date = e.date() == null ? "none" : e.date().period().edtf();
    String place = e.place() == null ? "none" : e.place().words().text();
    return e.type().code() + " " + e.modality().code() + " " + count + " " + date + " " + place;
  }

  private static String range(Count count) {
    return (count.min() == null ? "" : count.min())
        + ".."
        + (count.max() == null ? "" : count.max());
  }

  /** Tells whether a line fulfils an expectation; {@code -} takes anything. */
  static boolean fulfils(String expected, String line) {
    String[] want = expected.split(" ", -1);
    String[] got = line.split(" ", -1);
    for (int i = 0; i < want.length; i++) {
      if (!want[i].equals("-") && (i >= got.length || !want[i].equals(got[i]))) {
        return false;
      }
    }
    return true;
  }
}
