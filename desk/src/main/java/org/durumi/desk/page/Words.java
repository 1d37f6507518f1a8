package org.durumi.desk.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The desk's words in one language, with numbers and dates in its form. Sentences are whole, with
 * places for values (java.text.MessageFormat).
 */
public final class Words {

  /** The languages of the interface. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  private static final String BUNDLE = "org.durumi.desk.messages";

  private final ResourceBundle bundle;
  private final Locale locale;
  private final ZoneId zone;

  private Words(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of the language, English if there are none in it; dates in the region's form. */
  public static Words in(Locale wanted, ZoneId zone) {
    // The region stays: dates in London are not those of New York.
    boolean known = LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(wanted.getLanguage()));
    return new Words(known ? wanted : Locale.ENGLISH, zone);
  }

  /** The language's code for the page, such as {@code ko}. */
  public String language() {
    return locale.getLanguage();
  }

  /** The locale that numbers and dates are written in. */
  public Locale locale() {
    return locale;
  }

  /** The sentence of this key with its values. */
  public String of(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, locale).format(values);
  }

  /** The name of a code such as {@code arrest_detention} in a group such as {@code type}. */
  public String name(String group, String code) {
    try {
      return bundle.getString(group + "." + code);
    } catch (MissingResourceException e) {
      return code;
    }
  }

  /** A day, such as 28 Nov 2016. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** A moment, in the person's time zone. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  /** The hour and minute of a moment, in the person's time zone, such as 14:02. */
  public String hour(Instant instant) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  /** A whole number with its separators. */
  public String number(long number) {
    return String.format(locale, "%,d", number);
  }
}
