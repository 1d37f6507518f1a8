package org.durumi.cli.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.reader.intake.Intake;
import org.jspecify.annotations.Nullable;

/** The files and folders that a person named, and the folder that the casefiles go to. */
public final class Inputs {

  private static final Path STANDARD_INPUT = Path.of("-");

  private final List<Path> named;
  private final @Nullable Path out;

  /** What was named, and the folder for casefiles, if any. */
  public Inputs(List<Path> named, @Nullable Path out) {
    this.named = named;
    this.out = out;
  }

  /** What forbids to begin, as a sentence: casefiles must never replace the reports themselves. */
  public Optional<String> problem() {
    Path target = out == null ? null : real(out);
    if (target == null) {
      return Optional.empty();
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      return Optional.of("--out " + out + " is a file; name a folder.");
    }
    return named.stream()
        .map(Inputs::real)
        .filter(input -> input.equals(target) || isFileIn(input, target))
        .findFirst()
        .map(_ -> "--out " + out + " holds the reports themselves; name another folder.");
  }

  /** Every file, in the order named and, within a folder, by name. */
  public Stream<Path> files(Intake intake) {
    return named.stream().flatMap(input -> files(intake, input));
  }

  /** Tells whether a path stands for standard input. */
  public static boolean isStandardInput(Path path) {
    return path.equals(STANDARD_INPUT);
  }

  private Stream<Path> files(Intake intake, Path input) {
    if (!Files.isDirectory(input)) {
      return Stream.of(input);
    }
    Path target = out == null ? null : real(out);
    return intake.files(input).filter(file -> target == null || !real(file).startsWith(target));
  }

  private static boolean isFileIn(Path input, Path folder) {
    return Files.isRegularFile(input)
        && input.getFileName().toString().endsWith(".json")
        && folder.equals(input.getParent());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
