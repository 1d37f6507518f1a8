package org.durumi.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.arrival.Reading;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;

/** Small invented reports, and what adds them. */
public final class SomeReports {

  private static final List<String> TOWNS =
      List.of("Shenyang", "Dandong", "Yanji", "Kunming", "Nanning", "Changchun", "Tumen");

  private SomeReports() {}

  /** A report that differs from those of other numbers. */
  public static String text(int number) {
    String town = TOWNS.get(number % TOWNS.size());
    return "Police arrest refugees in %s, case %d\n\n2 December 2016\n\n".formatted(town, number)
        + "Police in %s arrested %d North Korean refugees on November 28, a source said. "
            .formatted(town, 3 + number % 40)
        + "The source, who is called source %d here, fears that they will be sent back."
            .formatted(number)
        + " Case number %d was noted by hand in book %d.\n".formatted(number * 7919, number % 13);
  }

  /** Adds texts as if they had been sent under these names. */
  public static List<Long> add(Archive archive, String outlet, String... texts) {
    List<Long> numbers = new ArrayList<>();
    Overrides known = Overrides.of(null, outlet, null);
    Reading reading = new Reading(new Intake(IntakeLimits.DEFAULT, known));
    FileSource source = new FileSource(archive, IntakeLimits.DEFAULT);
    Adder adder = new Adder(archive, new Numbers(numbers));
    for (String text : texts) {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      adder.take(source.upload("report.txt", bytes).prepare(reading));
    }
    adder.flush();
    return numbers;
  }

  private record Numbers(List<Long> numbers) implements Outcomes {

    @Override
    public void added(Prepared.Ready ready, Added added) {
      numbers.addAll(added.reports());
    }

    @Override
    public void known(String name, Added added) {
      throw new AssertionError(name + " was there already");
    }

    @Override
    public void failed(String name, String sentence) {
      throw new AssertionError(sentence);
    }
  }

  /** The text of a sample. */
  public static String sample(String name) {
    try {
      return Files.readString(Path.of("../examples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
