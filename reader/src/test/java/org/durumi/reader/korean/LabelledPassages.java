package org.durumi.reader.korean;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Passages in our own words with what a careful reader would record of them. */
record LabelledPassages(String name, Report report, List<String[]> wanted, List<String> totals) {

  static Stream<LabelledPassages> all(String file) {
    try (InputStream in = LabelledPassages.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^== ")).skip(1).map(LabelledPassages::passage);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static LabelledPassages passage(String block) {
    List<String> lines = block.lines().toList();
    String[] head = lines.getFirst().split(" \\| ", -1);
    List<String> body = new ArrayList<>();
    List<String[]> wanted = new ArrayList<>();
    List<String> totals = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("> + ")) {
        totals.add(line.substring(4).strip());
      } else if (line.startsWith("> ") && !line.equals("> -")) {
        wanted.add(line.substring(2).split(" \\| ", -1));
      } else if (!line.startsWith(">") && !line.isBlank()) {
        body.add(line);
      }
    }
    Period published = head[1].equals("-") ? null : Period.of(CalendarDate.parse(head[1]));
    String text = String.join("\n", body);
    Report report =
        new Report(head[0], null, null, published, "ko", null, "0", ReportText.of(text));
    return new LabelledPassages(head[0], report, wanted, totals);
  }

  /** Every difference between what was wanted and what was read, one line each. */
  List<String> differences(Reading reading) {
    List<String> out = new ArrayList<>();
    List<Event> events =
        new ArrayList<>(reading.proposals().stream().map(Proposal::event).toList());
    for (String[] want : wanted) {
      Event best = null;
      for (Event event : events) {
        boolean type = event.type().code().equals(want[0]);
        if (type && (best == null || wrong(want, event).size() < wrong(want, best).size())) {
          best = event;
        }
      }
      if (best == null) {
        out.add("missed " + String.join(" | ", want));
      } else {
        events.remove(best);
        wrong(want, best).forEach(w -> out.add(want[0] + ": " + w));
      }
    }
    events.forEach(e -> out.add("spurious " + shown(e)));
    List<String> sums =
        new ArrayList<>(reading.rollups().stream().map(LabelledPassages::shown).toList());
    totals.stream().filter(t -> !sums.remove(t)).forEach(t -> out.add("missed total " + t));
    sums.forEach(s -> out.add("spurious total " + s));
    return out;
  }

  private static List<String> wrong(String[] want, Event event) {
    List<String> out = new ArrayList<>();
    String[] got = {
      event.type().code(),
      event.modality().code(),
      count(event),
      date(event),
      event.place() == null ? "-" : event.place().words().text(),
      event.attribution().toString().isEmpty() || event.attribution().isEmpty()
          ? "-"
          : event.attribution().getFirst().words().text()
    };
    for (int i = 1; i < got.length; i++) {
      boolean exact = i < 3 || want[i].equals("-");
      boolean right =
          exact
              ? got[i].equals(want[i])
              : i == 3 ? within(want[i], got[i]) : got[i].contains(want[i]);
      if (!want[i].equals("?") && !right) {
        out.add("wanted " + want[i] + ", read " + got[i]);
      }
    }
    return out;
  }

  private static boolean within(String want, String got) {
    return want.endsWith("..?")
        ? got.startsWith(want.substring(0, want.length() - 3))
        : got.equals(want) || narrower(want, got);
  }

  private static boolean narrower(String want, String got) {
    String[] w = want.split("\\.\\.", -1);
    String[] g = got.split("\\.\\.", -1);
    boolean from = w[0].equals("-") || (!g[0].equals("-") && g[0].compareTo(w[0]) >= 0);
    return from && !g[1].equals("-") && (g[1].compareTo(w[1]) <= 0 || g[1].startsWith(w[1]));
  }

  static String shown(Event e) {
    return "%s | %s | %s | %s | %s"
        .formatted(
            e.type().code(),
            e.modality().code(),
            count(e),
            date(e),
            e.place() == null ? "-" : e.place().words().text());
  }

  private static String shown(Rollup rollup) {
    return shown(rollup.count().count());
  }

  private static String date(Event event) {
    if (event.date() == null) {
      return "-";
    }
    Period period = event.date().period();
    return orDash(period.start()) + ".." + orDash(period.end());
  }

  private static String orDash(@Nullable CalendarDate date) {
    return date == null ? "-" : date.toString();
  }

  private static String count(Event event) {
    Count total = null;
    for (var victims : event.victims()) {
      if (victims.count() != null) {
        total = total == null ? victims.count().count() : total.plus(victims.count().count());
      }
    }
    return total == null ? "-" : shown(total);
  }

  private static String shown(Count count) {
    return (count.min() == null ? "" : count.min())
        + ".."
        + (count.max() == null ? "" : count.max());
  }
}
