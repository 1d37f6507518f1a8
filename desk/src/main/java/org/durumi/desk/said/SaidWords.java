package org.durumi.desk.said;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.durumi.desk.page.Words;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What events say, in the words of the person's language. */
public final class SaidWords {

  private final Words words;

  /** Speaks with these words. */
  public SaidWords(Words words) {
    this.words = words;
  }

  /** The name of a type of act. */
  public String type(String code) {
    return words.name("type", code);
  }

  /** The name of a modality. */
  public String modality(String code) {
    return words.name("modality", code);
  }

  /** When something happened. */
  public String date(@Nullable Period period) {
    if (period == null) {
      return words.of("said.date.unknown");
    }
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    if (start == null && end == null) {
      return words.of("said.date.partial", period.edtf());
    }
    if (start == null || end == null) {
      return start == null
          ? words.of("said.date.until", date(end))
          : words.of("said.date.since", date(start));
    }
    return start.equals(end) ? date(start) : words.of("said.date.between", date(start), date(end));
  }

  /** A day, a month or a year. */
  public String date(@Nullable CalendarDate date) {
    if (date == null) {
      return "";
    }
    if (date.day() > 0) {
      return words.day(date.first());
    }
    return date.month() > 0 ? month(date.first()) : year(date.first());
  }

  /** When something was published, as a report's row has it; as it stands there if not a date. */
  public String published(@Nullable String edtf) {
    if (edtf == null) {
      return words.of("said.date.unknown");
    }
    return edtf.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? date(CalendarDate.parse(edtf)) : edtf;
  }

  /** How many. */
  public String count(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    String number;
    if (min == null) {
      number = words.of("said.count.most", max == null ? 0 : max);
    } else if (max == null) {
      number = words.of("said.count.least", min);
    } else {
      number = min.equals(max) ? words.number(min) : words.of("said.count.between", min, max);
    }
    return count.approximate() ? words.of("said.count.about", number) : number;
  }

  /** Some people: how many, and who. */
  public String people(Said.People people) {
    Count count = people.count();
    return count == null
        ? people.description()
        : words.of("said.people", people.description(), count(count));
  }

  /** A place and its country. */
  public String place(Said.Where place) {
    String name = place.name() == null ? place.words() : place.name();
    String country = place.country();
    return country == null || place.isCountry()
        ? name
        : words.of("said.place", name, country(country));
  }

  /** The name of a country. */
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(words.locale());
  }

  /** The name of a language. */
  public String language(String code) {
    return code.equals("und")
        ? words.of("said.language.unknown")
        : Locale.of(code).getDisplayLanguage(words.locale());
  }

  /** An amount of money, never converted. */
  public String sum(Said.Sum sum) {
    NumberFormat digits = NumberFormat.getNumberInstance(words.locale());
    digits.setMaximumFractionDigits(Math.max(0, sum.amount().stripTrailingZeros().scale()));
    return words.of("said.sum", digits.format(sum.amount()), sum.currency());
  }

  /** The same in other money, as the report states it. */
  public String equivalent(Said.Equivalent equivalent) {
    String sum = sum(equivalent.sum());
    return equivalent.approximate() ? words.of("said.sum.about", sum) : sum;
  }

  /** Who says so, and through whom. */
  public String voice(Said.Voice voice) {
    return voice.via().isEmpty()
        ? voice.words()
        : words.of("said.voice.via", voice.words(), String.join(" \u2190 ", voice.via()));
  }

  private String month(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(words.locale()).format(day);
  }

  private String year(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("y").withLocale(words.locale()).format(day);
  }
}
