package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.publisher.release.Selection;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Which incidents a release was of, in the person's language. */
public final class SelectionWords {

  private final Words words;
  private final SaidWords said;

  /** Speaks with these words. */
  public SelectionWords(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
  }

  /** What a release tells of it; words that are none of ours are shown as they are. */
  public String of(String told) {
    return Selection.read(told).map(this::of).orElseGet(() -> Inert.of(told));
  }

  private String of(Selection selection) {
    List<String> parts = new ArrayList<>();
    parts.add(
        selection.types().isEmpty()
            ? words.of("releases.selection.all")
            : listed(selection.types().stream().map(type -> type.code()).toList(), said::type));
    if (!selection.countries().isEmpty()) {
      parts.add(listed(selection.countries(), said::country));
    }
    CalendarDate from = selection.from() == null ? null : CalendarDate.of(selection.from());
    CalendarDate until = selection.until() == null ? null : CalendarDate.of(selection.until());
    if (from != null || until != null) {
      parts.add(said.date(new Period(from, until, "")));
    }
    return String.join(" \u00b7 ", parts);
  }

  private static String listed(Collection<String> codes, UnaryOperator<String> name) {
    return codes.stream().map(name).sorted().collect(Collectors.joining(", "));
  }
}
