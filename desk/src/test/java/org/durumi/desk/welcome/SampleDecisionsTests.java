package org.durumi.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.arrival.Reading;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.EventRow;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDecisionsTests {

  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void theAcceptedSamplesFillTheMapTheBoardAndTheOffersAndTheOthersWait() throws Exception {
    try (DataKey key = DataKey.random();
        Archive archive =
            Archive.create(
                Database.file(folder.resolve("archive.db"), key),
                ID,
                folder,
                Clock.systemUTC(),
                "durumi")) {
      List<Long> reports = add(archive);
      new SampleDecisions(Clock.systemUTC()).decide(archive, reports);
      List<EventRow> accepted = new ArrayList<>();
      int waiting = 0;
      for (int i = 0; i < reports.size(); i++) {
        for (EventRow event : archive.events(reports.get(i))) {
          if (event.state().equals("accepted")) {
            accepted.add(event);
            assertThat(i % 2).isZero();
            assertThat(event.confidence()).isGreaterThanOrEqualTo(SampleDecisions.SURE);
          } else {
            waiting++;
          }
        }
      }
      assertThat(waiting).isGreaterThan(accepted.size() / 3);
      assertThat(accepted).filteredOn(event -> event.latitude() != null).hasSizeGreaterThan(4);
      assertThat(accepted).extracting(EventRow::type).contains("reward_offer");
      assertThat(accepted).extracting(EventRow::modality).contains("imminent_feared", "ongoing");
      assertThat(archive.history(HistoryQuery.newest()))
          .filteredOn(item -> item.kind() == HistoryItem.Kind.DECISION)
          .extracting(HistoryItem::who)
          .containsOnly("Demonstration");
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  private static List<Long> add(Archive archive) throws Exception {
    List<Long> numbers = new ArrayList<>();
    FileSource source = new FileSource(archive, IntakeLimits.DEFAULT);
    Reading reading = new Reading(new Intake(IntakeLimits.DEFAULT, Overrides.NONE));
    Adder adder =
        new Adder(
            archive,
            new Outcomes() {
              @Override
              public void added(Prepared.Ready ready, Added added) {
                numbers.addAll(added.reports());
              }

              @Override
              public void known(String name, Added added) {
                throw new AssertionError(name);
              }

              @Override
              public void failed(String name, String sentence) {
                throw new AssertionError(sentence);
              }
            });
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> adder.take(source.file(file).prepare(reading)));
    }
    adder.flush();
    return numbers;
  }
}
