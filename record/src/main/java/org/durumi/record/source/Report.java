package org.durumi.record.source;

import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One report as it was taken in.
 *
 * @param id the name it goes by in this batch, such as its file name without the ending
 * @param url where it was published, if known; never fetched
 * @param outlet who published it, if known
 * @param published when, to the precision known (a day, a month or a year)
 * @param language ISO 639-1 code of the text's language, or {@code und}
 * @param title its headline, if any
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes that were read
 * @param text the frozen text that every quote points into
 */
public record Report(
    String id,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable Period published,
    String language,
    @Nullable String title,
    String sha256,
    ReportText text) {

  /** Tells the id and never the words. */
  @Override
  public String toString() {
    return "Report[" + id + "]";
  }
}
