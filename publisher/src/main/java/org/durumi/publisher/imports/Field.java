package org.durumi.publisher.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of ours a column may be mapped to. */
public enum Field {
  TITLE,
  TEXT,
  TYPE,
  MODALITY,
  DATE,
  DATE_END,
  PLACE,
  COUNTRY,
  POSITION,
  LATITUDE,
  LONGITUDE,
  PEOPLE,
  PEOPLE_MIN,
  PEOPLE_MAX,
  CHILDREN,
  AGENT,
  SOURCE,
  URL,
  PUBLISHED,
  LANGUAGE,
  ID;

  /** The word for it in a mapping, such as {@code date end}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }
}
