package org.durumi.reader.intake;

import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about its report.
 *
 * @param id its own id, where the file gives one
 * @param url where it was published
 * @param outlet who published it
 * @param published when
 * @param language ISO 639-1 code as the file states it
 * @param languageIsStated whether the statement was made for this very report, and is believed
 * @param title its headline
 */
record Details(
    @Nullable String id,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable Period published,
    @Nullable String language,
    boolean languageIsStated,
    @Nullable String title) {

  static final Details NONE = new Details(null, null, null, null, null, false, null);

  static Details titled(@Nullable String title, @Nullable Period published) {
    return new Details(null, null, null, published, null, false, title);
  }
}
