package org.durumi.publisher.unseen;

import java.util.Optional;

/** What lists that are no single origin are called, so that others can say it in any language. */
public final class ListName {

  /** Begins the name of a list of one sort of origins. */
  static final String SORT = "all: ";

  /** All origins that are too small to be lists of their own. */
  public static final String OTHERS = "all others";

  private ListName() {}

  /** The code of the sort that a list is of, such as {@code testimony}, if it is of one. */
  public static Optional<String> sort(String name) {
    return name.startsWith(SORT) ? Optional.of(name.substring(SORT.length())) : Optional.empty();
  }
}
