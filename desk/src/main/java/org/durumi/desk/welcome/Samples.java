package org.durumi.desk.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.work.Input;
import org.durumi.desk.work.Job;
import org.durumi.desk.work.Order;
import org.durumi.desk.work.Readings;
import org.durumi.desk.work.Work;
import org.springframework.stereotype.Component;

/** The sample reports that come with the program. */
@Component
final class Samples {

  private final DeskOptions options;
  private final Work work;
  private final SampleDecisions decisions;

  Samples(DeskOptions options, Work work, SampleDecisions decisions) {
    this.options = options;
    this.work = work;
    this.decisions = decisions;
  }

  /** The files, in the order of their names; none where the program came without. */
  List<Path> files() {
    Path folder = options.samples();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Begins to add them; some of their events are then accepted. */
  Job add() {
    List<Input> inputs = files().stream().<Input>map(file -> source -> source.file(file)).toList();
    return work.begin(
        Order.of(Order.Kind.SAMPLES, inputs, Readings.usual()).then(decisions::decide));
  }
}
