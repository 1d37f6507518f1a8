package org.durumi.publisher.site;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.site.Line.Cell;
import org.durumi.publisher.site.Line.Kind;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.Count;

/** Puts incidents into words. */
final class Lines {

  private final Words words;

  Lines(Words words) {
    this.words = words;
  }

  /** An incident in words. */
  Line of(Told told) {
    ReleasedIncident incident = told.incident();
    return new Line(
        incident.number(),
        words.name("type", incident.type().code()),
        told.happened() ? "" : words.name("modality", incident.modality().code()),
        cell(incident.when(), words::when),
        cell(incident.place(), place -> Places.name(place, words)),
        cell(incident.people(), this::count),
        incident.best().told().map(best -> words.number(best)).orElse(""),
        cell(incident.children(), with -> words.of(with ? "site.yes" : "site.no")),
        cell(incident.agents(), sorts -> names("agent", sorts)),
        cell(incident.outcome(), code -> name("outcome", code)),
        cell(incident.origins(), many -> words.number(many)),
        cell(incident.sources(), sorts -> names("source", sorts)));
  }

  private <T> Cell cell(Shown<T> field, Function<T, String> told) {
    return switch (field) {
      case Shown.Told<T> it -> {
        String text = Plain.of(told.apply(it.value()));
        yield text.isEmpty() ? unknown() : new Cell(text, Kind.TOLD);
      }
      case Shown.Unknown<T> _ -> unknown();
      case Shown.Withheld<T> _ -> new Cell(words.of("site.withheld"), Kind.WITHHELD);
    };
  }

  private Cell unknown() {
    return new Cell(words.of("site.unknown"), Kind.UNKNOWN);
  }

  private String names(String group, List<String> codes) {
    return String.join(words.of("list"), codes.stream().map(code -> name(group, code)).toList());
  }

  private String name(String group, String code) {
    String folded = code.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    String known = words.name(group, folded);
    return known.equals(folded) ? code.replace('_', ' ') : known;
  }

  /** How many. */
  String count(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    String number;
    if (min == null) {
      number = words.of("site.count.most", max == null ? 0 : max);
    } else if (max == null) {
      number = words.of("chart.least", min);
    } else {
      number = min.equals(max) ? words.number(min) : words.of("chart.between", min, max);
    }
    return count.approximate() ? words.of("site.count.about", number) : number;
  }
}
