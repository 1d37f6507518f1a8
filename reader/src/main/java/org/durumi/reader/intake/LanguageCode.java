package org.durumi.reader.intake;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a BCP 47 tag such as {@code en-GB} or {@code zh_Hans}. */
final class LanguageCode {

  private LanguageCode() {}

  /** The ISO 639 code, or null where the tag names none. */
  static @Nullable String of(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      return null;
    }
    try {
      String language =
          new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build().getLanguage();
      return language.isEmpty() || language.length() > 3 || language.equals("und")
          ? null
          : language;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
