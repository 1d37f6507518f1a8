package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Event;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassagesTests {

  private static final ChineseReader READER = new ChineseReader(new SmallPlaces());

  static Stream<Passages.Passage> passages() {
    return Stream.of("passages.txt", "fresh.txt", "later.txt", "quiet.txt")
        .flatMap(file -> Passages.of(file).stream());
  }

  @ParameterizedTest
  @MethodSource("passages")
  void readsWhatThePassageSaysAndNothingElse(Passages.Passage passage) {
    List<String> left = new ArrayList<>(Passages.lines(READER.read(passage.report())));
    List<String> missing = new ArrayList<>();
    for (String expected : passage.expected()) {
      left.stream()
          .filter(line -> Passages.fulfils(expected, line))
          .findFirst()
          .ifPresentOrElse(left::remove, () -> missing.add(expected));
    }
    assertThat(missing).as("missing from " + passage.name()).isEmpty();
    assertThat(left).as("too much in " + passage.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("passages")
  void takesEveryWordFromTheReport(Passages.Passage passage) {
    ReportText text = passage.report().text();
    Reading reading = READER.read(passage.report());
    for (var proposal : reading.proposals()) {
      Event event = proposal.event();
      assertThat(event.trigger().isFrom(text)).isTrue();
      assertThat(event.evidence()).allMatch(quote -> quote.isFrom(text));
      assertThat(event.attribution()).allMatch(a -> a.words().isFrom(text));
      assertThat(event.confidence()).isBetween(0.0, 1.0);
    }
  }
}
