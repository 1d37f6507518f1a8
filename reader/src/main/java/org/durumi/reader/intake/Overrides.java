package org.durumi.reader.intake;

import java.util.Locale;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of the reports, in place of whatever the files say.
 *
 * @param published the publication date, or null to leave what was found
 * @param outlet the publisher's name, or null to leave what was found
 * @param language ISO 639-1 code, or null to leave what was found
 * @param title the headline, or null to leave what was found
 */
public record Overrides(
    @Nullable Period published,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String title) {

  /** Leaves everything as it was found. */
  public static final Overrides NONE = new Overrides(null, null, null, null);

  /**
   * Reads what a person typed.
   *
   * @param published such as {@code 2016-12-01}, {@code 2016-12} or {@code 2016}
   * @param outlet the publisher's name
   * @param language two or three letters, such as {@code ko}
   * @throws IllegalArgumentException with a sentence for the person, if the date or the language
   *     cannot be read
   */
  public static Overrides of(
      @Nullable String published, @Nullable String outlet, @Nullable String language) {
    return new Overrides(
        published == null ? null : date(published),
        outlet == null || outlet.isBlank() ? null : outlet.strip(),
        language == null ? null : language(language),
        null);
  }

  /**
   * The same with a headline.
   *
   * @param typed what a person typed; where it is blank, what was found is left
   */
  public Overrides withTitle(@Nullable String typed) {
    String line = typed == null || typed.isBlank() ? null : typed.strip();
    return new Overrides(published, outlet, language, line);
  }

  private static Period date(String published) {
    return PublishedDate.read(published)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The date '"
                    + published
                    + "' cannot be read; write it as 2016-12-01, 2016-12 or 2016."));
  }

  private static String language(String language) {
    String code = language.strip().toLowerCase(Locale.ROOT);
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          "The language '" + language + "' is not a code of two or three letters such as ko.");
    }
    return code;
  }
}
