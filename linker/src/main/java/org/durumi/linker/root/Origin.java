package org.durumi.linker.root;

import java.util.Locale;

/**
 * Whose knowledge one independent root of an incident is.
 *
 * @param sort what sort of origin
 * @param key the same for the same origin in all incidents: an id of {@code outlets.tsv}, or the
 *     folded name of an outlet that is not in it; empty for those that are not told apart
 * @param name what it is called; empty where {@code key} is
 */
public record Origin(Sort sort, String key, String name) {

  /** What sort of origin. */
  public enum Sort {
    /** A news agency. */
    WIRE,
    /** A paper, a station or a site that is in the table. */
    OUTLET,
    /** A body that documents or helps. */
    ORGANISATION,
    /** An office of a state. */
    GOVERNMENT,
    /** A person who told it; who that is is not told apart here. */
    TESTIMONY,
    /** A publisher that is in no table. */
    UNLISTED,
    /** Nobody knows who published it. */
    UNKNOWN;

    /** The name used in files, such as {@code wire}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Origin sort(Sort sort) {
    return new Origin(sort, "", "");
  }

  /** Tells the sort alone. */
  @Override
  public String toString() {
    return "Origin[" + sort.code() + "]";
  }
}
