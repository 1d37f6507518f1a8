package org.durumi.linker.telling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report that a telling is in.
 *
 * @param report the report's name, unique among those that are linked
 * @param outlet who published it, or null
 * @param published the day of publication, or null
 * @param language ISO 639-1 code, or null
 * @param title its headline, or null
 * @param text the whole text where it is at hand; else the sentences that were quoted from it
 */
public record Teller(
    String report,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String language,
    @Nullable String title,
    String text) {

  /** Never the title or the text: a log must not hold a report's words. */
  @Override
  public String toString() {
    return "Teller[" + report + "]";
  }
}
