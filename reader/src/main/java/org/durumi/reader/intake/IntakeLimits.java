package org.durumi.reader.intake;

import java.time.Duration;

/**
 * How much of a file may be read before it is refused. Every number is a setting that a person may
 * raise; the defaults keep one file well under a gigabyte of memory.
 *
 * @param maxBytes size of a file, in bytes
 * @param maxCharacters length of a report's text, in UTF-16 units
 * @param maxPages pages of a PDF
 * @param maxUnpackedBytes what a DOCX unpacks to in all, and any one stream of a PDF, in bytes
 * @param maxRatio unpacked bytes for each packed byte of a DOCX; watched from 1 MiB on
 * @param maxDepth elements within elements, parts within parts: HTML, DOCX, mail and JSON
 * @param maxTags tags of an HTML page
 * @param maxTime wall time for one file
 */
public record IntakeLimits(
    long maxBytes,
    int maxCharacters,
    int maxPages,
    long maxUnpackedBytes,
    int maxRatio,
    int maxDepth,
    int maxTags,
    Duration maxTime) {

  /** Safe for a machine with one gigabyte of memory to spare. */
  public static final IntakeLimits DEFAULT =
      new IntakeLimits(
          32L << 20, 2_000_000, 500, 128L << 20, 300, 512, 500_000, Duration.ofSeconds(20));

  /** A limit by the name under which a person changes it. */
  public enum Setting {
    /** See {@link IntakeLimits#maxBytes()}. */
    BYTES("--max-bytes"),
    /** See {@link IntakeLimits#maxCharacters()}. */
    CHARACTERS("--max-characters"),
    /** See {@link IntakeLimits#maxPages()}. */
    PAGES("--max-pages"),
    /** See {@link IntakeLimits#maxUnpackedBytes()}. */
    UNPACKED("--max-unpacked"),
    /** See {@link IntakeLimits#maxRatio()}. */
    RATIO("--max-ratio"),
    /** See {@link IntakeLimits#maxDepth()}. */
    DEPTH("--max-depth"),
    /** See {@link IntakeLimits#maxTags()}. */
    TAGS("--max-tags"),
    /** See {@link IntakeLimits#maxTime()}. */
    SECONDS("--max-seconds");

    private final String option;

    Setting(String option) {
      this.option = option;
    }

    /** The option of the command line, such as {@code --max-pages}. */
    public String option() {
      return option;
    }

    String remedy() {
      return "raise " + option + " to read it";
    }
  }

  /** Refuses limits that let nothing through. */
  public IntakeLimits {
    if (maxBytes < 1
        || maxBytes > Integer.MAX_VALUE - 16
        || maxCharacters < 1
        || maxPages < 1
        || maxUnpackedBytes < 1
        || maxRatio < 1
        || maxDepth < 1
        || maxTags < 1
        || !maxTime.isPositive()) {
      throw new IllegalArgumentException(
          "every limit must be at least 1, and --max-bytes under 2 GiB");
    }
  }

  /** The same limits with another size of a file, in bytes. */
  public IntakeLimits withMaxBytes(long bytes) {
    return new IntakeLimits(
        bytes, maxCharacters, maxPages, maxUnpackedBytes, maxRatio, maxDepth, maxTags, maxTime);
  }

  /** The same limits with another length of text, in UTF-16 units. */
  public IntakeLimits withMaxCharacters(int characters) {
    return new IntakeLimits(
        maxBytes, characters, maxPages, maxUnpackedBytes, maxRatio, maxDepth, maxTags, maxTime);
  }

  /** The same limits with another number of PDF pages. */
  public IntakeLimits withMaxPages(int pages) {
    return new IntakeLimits(
        maxBytes, maxCharacters, pages, maxUnpackedBytes, maxRatio, maxDepth, maxTags, maxTime);
  }

  /** The same limits with another unpacked size, in bytes. */
  public IntakeLimits withMaxUnpackedBytes(long bytes) {
    return new IntakeLimits(
        maxBytes, maxCharacters, maxPages, bytes, maxRatio, maxDepth, maxTags, maxTime);
  }

  /** The same limits with another ratio of unpacked to packed bytes. */
  public IntakeLimits withMaxRatio(int ratio) {
    return new IntakeLimits(
        maxBytes, maxCharacters, maxPages, maxUnpackedBytes, ratio, maxDepth, maxTags, maxTime);
  }

  /** The same limits with another depth of nesting. */
  public IntakeLimits withMaxDepth(int depth) {
    return new IntakeLimits(
        maxBytes, maxCharacters, maxPages, maxUnpackedBytes, maxRatio, depth, maxTags, maxTime);
  }

  /** The same limits with another number of HTML tags. */
  public IntakeLimits withMaxTags(int tags) {
    return new IntakeLimits(
        maxBytes, maxCharacters, maxPages, maxUnpackedBytes, maxRatio, maxDepth, tags, maxTime);
  }

  /** The same limits with another time for one file. */
  public IntakeLimits withMaxTime(Duration time) {
    return new IntakeLimits(
        maxBytes, maxCharacters, maxPages, maxUnpackedBytes, maxRatio, maxDepth, maxTags, time);
  }
}
