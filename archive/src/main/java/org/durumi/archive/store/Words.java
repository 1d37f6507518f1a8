package org.durumi.archive.store;

import java.util.Locale;

/** Compares words as the database would, for those that it cannot read. */
final class Words {

  private Words() {}

  static boolean same(String name, String wanted) {
    return lower(name).equals(lower(wanted));
  }

  static boolean within(String name, String wanted) {
    return lower(name).contains(lower(wanted));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
