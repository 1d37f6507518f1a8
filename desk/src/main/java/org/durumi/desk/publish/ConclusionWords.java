package org.durumi.desk.publish;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.simulate.Conclusion;
import org.durumi.record.time.Period;

/** What a reader can conclude, in the person's language. */
final class ConclusionWords {

  private final Words words;
  private final GateWords gate;
  private final SaidWords said;

  ConclusionWords(Words words) {
    this.words = words;
    this.gate = new GateWords(words);
    this.said = new SaidWords(words);
  }

  String of(Conclusion conclusion) {
    return switch (conclusion) {
      case Conclusion.Withheld it ->
          switch (it.by()) {
            case TABLE -> words.of("concluded.table", group(it), range(it));
            case RELEASE -> words.of("concluded.release", group(it), range(it));
            case EARLIER -> words.of("concluded.earlier", group(it), range(it));
          };
      case Conclusion.Few it ->
          it.earlier()
              ? words.of("concluded.few.earlier", people(it.people()), what(it), it.cell())
              : words.of("concluded.few", people(it.people()), what(it), it.cell());
      case Conclusion.SmallNumber it ->
          words.of(
              "concluded.small",
              gate.table(it.table()),
              gate.cells(it.table(), it.at()),
              many(it.measure(), it.number()));
      case Conclusion.Inside it -> words.of("concluded.inside", it.incidents());
      case Conclusion.Joined it ->
          words.of(
              "concluded.joined",
              people(it.people()),
              words.of("publish.where.incident", Integer.toString(it.incident())),
              words.of(
                  it.outcome() && it.children()
                      ? "concluded.adds.both"
                      : it.outcome() ? "concluded.adds.outcome" : "concluded.adds.children"));
    };
  }

  private String group(Conclusion.Withheld it) {
    return it.incident() > 0
        ? words.of("publish.where.incident", Integer.toString(it.incident()))
        : gate.cells(it.table(), it.at());
  }

  private String range(Conclusion.Withheld it) {
    return it.isExact()
        ? words.of("concluded.exactly", many(it.measure(), it.low()))
        : words.of("concluded.range", words.number(it.low()), many(it.measure(), it.high()));
  }

  private String what(Conclusion.Few it) {
    Period when = it.when();
    ReleasedPlace place = it.place();
    return Stream.of(
            said.type(it.type().code()),
            when == null ? "" : said.date(when),
            place == null ? "" : gate.place(place))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" \u00b7 "));
  }

  private String many(Measure measure, long number) {
    return switch (measure) {
      case PEOPLE -> people(number);
      case CHILDREN -> words.of("concluded.children", number);
      case INCIDENTS -> words.of("concluded.incidents", number);
    };
  }

  private String people(long number) {
    return words.of("concluded.people", number);
  }
}
