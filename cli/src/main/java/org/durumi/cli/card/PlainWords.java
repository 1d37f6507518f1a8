package org.durumi.cli.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Money;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** The values of a casefile in everyday English. */
final class PlainWords {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  // Looking these up in the JDK's own tables costs a tenth of a second at the start.
  private static final Map<String, String> NEAR_COUNTRIES =
      Map.of(
          "CN", "China",
          "KP", "North Korea",
          "KR", "South Korea",
          "RU", "Russia",
          "VN", "Vietnam",
          "LA", "Laos",
          "TH", "Thailand",
          "MM", "Myanmar",
          "MN", "Mongolia",
          "JP", "Japan");

  private PlainWords() {}

  /** A type by its code; the code itself where a newer archive has one that is not known here. */
  static String typeOf(String code) {
    for (ActType type : ActType.values()) {
      if (type.code().equals(code)) {
        return of(type);
      }
    }
    return code;
  }

  static String of(ActType type) {
    return switch (type) {
      case ARREST_DETENTION -> "Arrest or detention";
      case TRANSFER -> "Transfer";
      case FORCED_REPATRIATION -> "Forced repatriation";
      case KILLING -> "Killing";
      case SHOOTING -> "Shooting";
      case TORTURE_ILL_TREATMENT -> "Torture or ill-treatment";
      case ENFORCED_DISAPPEARANCE -> "Enforced disappearance";
      case SENTENCING -> "Sentencing";
      case SEXUAL_VIOLENCE -> "Sexual violence";
      case TRAFFICKING -> "Trafficking";
      case FORCED_LABOUR -> "Forced labour";
      case RELEASE -> "Release";
      case ESCAPE_CROSSING -> "Escape or crossing";
      case CRACKDOWN_OPERATION -> "Crackdown operation";
      case REWARD_OFFER -> "Reward offered";
      case BRIBERY_EXCHANGE -> "Bribe or exchange";
      case POLICY_ORDER -> "Policy or order";
      case DEATH_IN_CUSTODY -> "Death in custody";
      case OTHER -> "Other act";
    };
  }

  static String of(Modality modality) {
    return switch (modality) {
      case OCCURRED -> "happened";
      case ONGOING -> "still going on";
      case IMMINENT_FEARED -> "feared, not yet happened";
      case PLANNED -> "planned or attempted, not carried out";
      case ORDERED_OFFERED -> "ordered, offered or threatened";
      case DENIED -> "denied";
      case UNCONFIRMED -> "not confirmed";
    };
  }

  static String of(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    String about = count.approximate() ? "about " : "";
    if (min == null) {
      return about + "up to " + max;
    }
    if (max == null) {
      return about + min + " or more";
    }
    return about + (min.equals(max) ? min.toString() : min + " to " + max);
  }

  static String of(Period period) {
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    if (start == null && end == null) {
      return period.edtf().startsWith("XXXX") ? period.edtf() + ", year not known" : period.edtf();
    }
    if (start == null) {
      return "by " + of(end);
    }
    if (end == null) {
      return "from " + of(start) + " on";
    }
    return start.equals(end) ? of(start) : of(start) + " to " + of(end);
  }

  static String of(@Nullable CalendarDate date) {
    if (date == null) {
      return "";
    }
    String month = date.month() == 0 ? "" : MONTHS.get(date.month() - 1) + " ";
    return (date.day() == 0 ? "" : date.day() + " ") + month + date.year();
  }

  static String of(Place place) {
    String country = place.country();
    if (country == null || place.precision() == Place.Precision.COUNTRY) {
      return place.name();
    }
    return place.name() + ", " + country(country);
  }

  static String of(Agent.Kind kind) {
    return kind.code().replace('_', ' ');
  }

  static String of(Money sum) {
    String digits = sum.amount().stripTrailingZeros().toPlainString();
    int point = digits.indexOf('.');
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped + " " + sum.currency();
  }

  static String language(String code) {
    return switch (code) {
      case "en" -> "English";
      case "ko" -> "Korean";
      case "zh" -> "Chinese";
      case "und" -> "language not known";
      default -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    };
  }

  private static String country(String code) {
    String near = NEAR_COUNTRIES.get(code);
    return near != null ? near : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
