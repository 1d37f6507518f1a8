package org.durumi.publisher.exposure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of an incident and its people, field by field; {@code exposure.tsv} has more. */
public enum Field {
  /** When, to the month or wider. */
  MONTH,
  /** When, to the day. */
  DAY,
  /** Where, to the county, a city or wider. */
  PLACE,
  /** Where, below the county: a village, a building, a camp, a checkpoint. */
  SITE,
  /** How many people. */
  PEOPLE,
  /** Whether there were children among them. */
  CHILDREN,
  /** Who did it, as sorts. */
  AGENTS,
  /** What became of the people. */
  OUTCOME,
  /** How many independent origins tell it. */
  ORIGINS,
  /** Sorts of sources. */
  SOURCES,
  /** What somebody told the office alone; no outlet published it. */
  TESTIMONY,
  /** Victims' and families' names. */
  NAMES,
  /** Pictures of people, and what pictures say of themselves. */
  PHOTOGRAPHS,
  /** Voices. */
  VOICES,
  /** Dates of birth. */
  BIRTH_DATE,
  /** Hometowns below the county. */
  HOMETOWN,
  /** Where somebody is in custody now. */
  CUSTODY_PLACE,
  /** Who told it. */
  SOURCE_IDENTITY,
  /** Names of people who are accused. */
  ACCUSED,
  /** Sentences of reports. */
  QUOTES,
  /** What the office noted for itself. */
  NOTES,
  /** Contact with churches, aid groups or South Koreans. */
  CONTACTS,
  /** What was done to children, or sexually, in a form that points at somebody. */
  INTIMATE,
  /** What files say of their making: authors, devices, tracked changes. */
  FILE_METADATA,
  /** People who helped. */
  HELPERS,
  /** Brokers. */
  BROKERS,
  /** Missionaries. */
  MISSIONARIES,
  /** Shelters and safe houses. */
  SHELTERS,
  /** Telephone numbers and names on messaging services. */
  PHONES,
  /** Ways to and from hiding. */
  ROUTES,
  /** Where a border is crossed. */
  CROSSINGS,
  /** How people get away. */
  METHODS;

  /** The name used in tables and on the command line, such as {@code birth_date}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a name, if it is one. */
  public static Optional<Field> of(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }
}
