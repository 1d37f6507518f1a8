package org.durumi.cli.read;

import java.time.Duration;
import org.durumi.reader.intake.IntakeLimits;
import picocli.CommandLine.Option;

/** The limits on what is read, each with its safe default. */
public final class LimitOptions {

  private static final IntakeLimits SAFE = IntakeLimits.DEFAULT;

  @Option(names = "--max-bytes", paramLabel = "N", description = "Largest file, in bytes (32 MiB).")
  private long bytes = SAFE.maxBytes();

  @Option(names = "--max-characters", paramLabel = "N", description = "Longest text (2,000,000).")
  private int characters = SAFE.maxCharacters();

  @Option(names = "--max-pages", paramLabel = "N", description = "Most pages of a PDF (500).")
  private int pages = SAFE.maxPages();

  @Option(
      names = "--max-unpacked",
      paramLabel = "N",
      description = "Most bytes that a DOCX unpacks to (128 MiB).")
  private long unpacked = SAFE.maxUnpackedBytes();

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "Most unpacked bytes for each packed one (300).")
  private int ratio = SAFE.maxRatio();

  @Option(names = "--max-depth", paramLabel = "N", description = "Deepest nesting (512).")
  private int depth = SAFE.maxDepth();

  @Option(names = "--max-tags", paramLabel = "N", description = "Most tags of a page (500,000).")
  private int tags = SAFE.maxTags();

  @Option(names = "--max-seconds", paramLabel = "N", description = "Longest time a file (20).")
  private long seconds = SAFE.maxTime().toSeconds();

  /**
   * The limits as set.
   *
   * @throws IllegalArgumentException with a sentence for the person, if one lets nothing through
   */
  public IntakeLimits limits() {
    return new IntakeLimits(
        bytes, characters, pages, unpacked, ratio, depth, tags, Duration.ofSeconds(seconds));
  }
}
