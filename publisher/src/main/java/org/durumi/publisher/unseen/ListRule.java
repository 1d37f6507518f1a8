package org.durumi.publisher.unseen;

import java.util.Locale;
import java.util.Optional;
import org.durumi.linker.root.Origin;

/**
 * What counts as a list. Whatever it is, a list has an incident only through an independent root:
 * copies, translations and those who cite are their root's, never a list of their own.
 */
public enum ListRule {
  /** Each origin is one: an agency, an organisation, a paper that asked somebody itself. */
  ORIGIN,
  /** Each sort of origin is one: agencies, outlets, organisations, offices, testimony. */
  SORT;

  /** The name used on the command line, such as {@code origin}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What tells the list of a root's origin from others; none where nobody knows whose it is. */
  Optional<String> key(Origin origin) {
    if (origin.sort() == Origin.Sort.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(isBySort(origin) ? ListName.SORT + origin.sort().code() : origin.key());
  }

  /** What it is called. */
  String name(Origin origin) {
    return isBySort(origin) ? ListName.SORT + origin.sort().code() : origin.name();
  }

  private boolean isBySort(Origin origin) {
    return this == SORT || origin.key().isEmpty();
  }
}
