package org.durumi.cli.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;

/** Writes a report and the events in it as a training passage. */
final class MarkedReport {

  private static final int SHORTEST = 40;
  private static final Pattern LINE_ENDS = Pattern.compile("[ \\t\\r\\f\\u000b]*\\n\\s*");
  private static final Pattern LIKE_MARKUP =
      Pattern.compile("(?m)^(?:===|[er]\\d+:|published:|outlet:|style:|title:)");

  private MarkedReport() {}

  /**
   * The passage, or empty where the mark-up cannot hold it: a text under 40 characters, or two acts
   * whose words cross.
   *
   * @param name its name, without blanks
   */
  static Optional<String> of(String name, Report report, List<Event> events) {
    if (report.text().string().strip().length() < SHORTEST) {
      return Optional.empty();
    }
    List<Label> labels = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      EventLabels marked = EventLabels.of(report, events.get(i), i + 1);
      labels.addAll(marked.labels());
      facts.addAll(marked.facts());
    }
    List<Label> nested = nested(labels);
    long triggers = nested.stream().filter(Label::trigger).count();
    if (triggers < events.size()) {
      return Optional.empty();
    }
    String end = facts.isEmpty() ? "" : "\n" + String.join("\n", facts) + "\n";
    return Optional.of(head(name, report) + body(plain(report), nested) + "\n" + end);
  }

  private static String head(String name, Report report) {
    Period published = report.published();
    String date =
        published == null || published.start() == null ? "none" : published.start().toString();
    String outlet = report.outlet() == null ? "" : oneLine(report.outlet());
    String title = report.title() == null ? "" : oneLine(report.title());
    return "=== %s\npublished: %s\noutlet: %s\nstyle: newspaper\n%s\n"
        .formatted(
            name,
            date,
            outlet.isEmpty() ? "not known" : outlet,
            title.isEmpty() ? "" : "title: " + title + "\n");
  }

  private static String oneLine(String words) {
    return unmarked(words).replaceAll("\\s+", " ").strip();
  }

  /** The text with other signs, one for one, where its own would be taken for mark-up. */
  private static String plain(Report report) {
    StringBuilder text = new StringBuilder(unmarked(report.text().string()));
    LIKE_MARKUP
        .matcher(report.text().string())
        .results()
        .forEach(found -> {
          int last = found.end() - 1;
          text.setCharAt(last, text.charAt(last) == ':' ? '\uff1a' : '\uff1d');
        });
    return text.toString();
  }

  private static String unmarked(String words) {
    return words.replace('[', '(').replace(']', ')').replace('|', '/');
  }

  /** Those that lie within or apart from each other: acts first, then the shortest. */
  private static List<Label> nested(Collection<Label> labels) {
    List<Label> kept = new ArrayList<>();
    labels.stream()
        .sorted(
            Comparator.comparing((Label label) -> !label.trigger()).thenComparingInt(Label::length))
        .filter(label -> kept.stream().noneMatch(label::crosses))
        .forEach(kept::add);
    return kept;
  }

  private static String body(String text, List<Label> labels) {
    Map<Integer, String> opening = new TreeMap<>();
    Map<Integer, String> closing = new TreeMap<>();
    Map<List<Integer>, String> stretches =
        labels.stream()
            .collect(
                Collectors.groupingBy(
                    label -> List.of(label.start(), label.end()),
                    Collectors.mapping(
                        Label::words,
                        Collectors.collectingAndThen(Collectors.toList(), MarkedReport::joined))));
    stretches.entrySet().stream()
        .sorted(
            Comparator.comparingInt(stretch -> stretch.getKey().get(1) - stretch.getKey().get(0)))
        .forEach(stretch -> {
          opening.merge(stretch.getKey().get(0), "[[", String::concat);
          closing.merge(stretch.getKey().get(1), "|" + stretch.getValue() + "]]", String::concat);
        });
    StringBuilder marked = new StringBuilder();
    for (int at = 0; at <= text.length(); at++) {
      marked.append(closing.getOrDefault(at, ""));
      marked.append(opening.getOrDefault(at, ""));
      if (at < text.length()) {
        marked.append(text.charAt(at));
      }
    }
    // Every line of a report is a paragraph here: the mark-up joins lines that stand together.
    return LINE_ENDS.matcher(marked.toString().strip()).replaceAll("\n\n");
  }

  private static String joined(List<String> labels) {
    return labels.stream().distinct().collect(Collectors.joining("; "));
  }
}
