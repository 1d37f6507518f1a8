package org.durumi.reader.place;

import java.util.List;
import java.util.Optional;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Place;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;

/** Short made-up reports for the tests of this package. */
final class Reports {

  private Reports() {}

  static Report of(String text) {
    return new Report("made-up", null, null, null, "und", null, "", ReportText.of(text));
  }

  /** Reads a sentence that is the whole report: each mention as {@code words=name}. */
  static List<String> read(String sentence) {
    return readIn(sentence, sentence);
  }

  static List<String> readIn(String report, String sentence) {
    return Gazetteer.standard().in(of(report)).readAll(sentence).stream()
        .map(mention -> words(sentence, mention) + "=" + name(mention))
        .toList();
  }

  static List<Place> places(String sentence) {
    return Gazetteer.standard().in(of(sentence)).read(sentence).stream()
        .map(Mention::value)
        .toList();
  }

  private static String words(String sentence, Mention<?> mention) {
    return sentence.substring(mention.start(), mention.end());
  }

  private static String name(Mention<Optional<Place>> mention) {
    return mention.value().map(Place::name).orElse("?");
  }
}
