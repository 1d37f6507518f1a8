package org.durumi.desk.reading;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.durumi.reader.Readers;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.reader.review.PlaceName;
import org.durumi.record.event.Count;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;

/** What words that a person chose say, as the value of a field is typed. */
final class ChosenWords {

  private static final String SPACES = "\\s+";
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ", Pattern.CASE_INSENSITIVE);

  private final Report report;
  private final Supplier<Gazetteer> gazetteer;

  ChosenWords(Report report, Supplier<Gazetteer> gazetteer) {
    this.report = report;
    this.gazetteer = gazetteer;
  }

  /**
   * The value that the words state for a field; empty where the reader finds none.
   *
   * @param field such as {@code victims.1.count}
   */
  Optional<String> value(String field, Quote words) {
    String plain = words.text().strip().replaceAll(SPACES, " ");
    Optional<WordsReader> reader = Readers.ofWords(report.language());
    if (field.endsWith(".count")) {
      return reader.flatMap(r -> r.count(plain)).map(Count::toString);
    }
    Optional<String> exact =
        words.text().codePoints().anyMatch(Character::isISOControl)
            ? Optional.empty()
            : Optional.of(words.text());
    if (field.startsWith("agent.")) {
      return Optional.of(ARTICLE.matcher(plain).replaceFirst(""));
    }
    return switch (field) {
      case "date" -> reader.flatMap(r -> r.date(plain, report.published())).map(Period::edtf);
      case "offer" ->
          reader
              .flatMap(r -> r.sum(plain))
              .map(sum -> sum.amount().toPlainString() + " " + sum.currency())
              .or(() -> exact);
      case "place" -> place(plain).or(() -> exact);
      default -> Optional.of(plain);
    };
  }

  /** The place that the words name in this report, whose other places help to tell namesakes. */
  private Optional<String> place(String words) {
    Gazetteer places = gazetteer.get();
    return places.in(report).read(words).stream()
        .map(mention -> PlaceName.of(mention.value(), places))
        .findFirst();
  }
}
