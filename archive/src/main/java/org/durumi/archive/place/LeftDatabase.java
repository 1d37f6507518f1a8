package org.durumi.archive.place;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.durumi.archive.store.Database;

/**
 * Databases that one door of the program opened and left for another, which takes them by a word.
 * Doors know each other by words alone, and passwords and keys are none to be said.
 */
public final class LeftDatabase {

  private static final Map<String, Database> LEFT = new ConcurrentHashMap<>();

  private LeftDatabase() {}

  /** Leaves one; the word that it is taken by, once. */
  public static String leave(Database database) {
    String word = UUID.randomUUID().toString();
    LEFT.put(word, database);
    return word;
  }

  /**
   * Takes what was left.
   *
   * @throws IllegalArgumentException if nothing was left by that word
   */
  public static Database take(String word) {
    Database left = LEFT.remove(word);
    if (left == null) {
      throw new IllegalArgumentException("no database was left by that word");
    }
    return left;
  }
}
