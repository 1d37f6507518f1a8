package org.durumi.publisher.words;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The words of what is published, in one language, with numbers and dates in its form. Sentences
 * are whole, with places for values (java.text.MessageFormat).
 */
public final class Words {

  /** The languages of what is published. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.UK, Locale.KOREA, Locale.SIMPLIFIED_CHINESE);

  private static final String BUNDLE = "org.durumi.publisher.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of the language, English if there are none in it; dates in the region's form. */
  public static Words in(Locale wanted) {
    boolean known = LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(wanted.getLanguage()));
    return new Words(known ? wanted : Locale.UK);
  }

  /** The locale that numbers and dates are written in. */
  public Locale locale() {
    return locale;
  }

  /** The sentence of this key with its values; whole numbers get their separators. */
  public String of(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, locale).format(values);
  }

  /**
   * The name of a code such as {@code arrest_detention} in a group such as {@code type}; the code
   * itself where the bundle has no name for it.
   */
  public String name(String group, String code) {
    try {
      return bundle.getString(group + "." + code);
    } catch (MissingResourceException e) {
      return code;
    }
  }

  /** The name of a country by its ISO 3166-1 alpha-2 code. */
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** A whole number with its separators. */
  public String number(long number) {
    return String.format(locale, "%,d", number);
  }

  /** A day, such as 28 Nov 2016. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** A month with its year. */
  public String month(YearMonth month) {
    return localized("yMMM").format(month.atDay(1));
  }

  /** A month without its year, as short as can be. */
  public String shortMonth(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLL", locale).format(month);
  }

  /** A day, a month or a year. */
  public String date(CalendarDate date) {
    if (date.day() > 0) {
      return day(date.first());
    }
    return localized(date.month() > 0 ? "yMMM" : "y").format(date.first());
  }

  /** When something happened, as far as it is known. */
  public String when(Period period) {
    @Nullable CalendarDate start = period.start();
    @Nullable CalendarDate end = period.end();
    if (start != null && end != null) {
      return start.equals(end) ? date(start) : of("date.between", date(start), date(end));
    }
    if (end != null) {
      return of("date.until", date(end));
    }
    return start == null ? of("date.partial", period.edtf()) : of("date.since", date(start));
  }

  private DateTimeFormatter localized(String pattern) {
    return DateTimeFormatter.ofLocalizedPattern(pattern).withLocale(locale);
  }
}
