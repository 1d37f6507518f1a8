package org.durumi.linker.incident;

import java.util.List;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * A telling made ready to be compared, in a form that can be kept: all that linking looks at, and
 * neither the report's sentences nor its text. Names of people are in it.
 */
public final class ReadyTelling {

  /**
   * Goes up with every change to what is kept, or to what the program weighs it by: what another
   * number was kept under is unreadable, and an archive is linked anew.
   */
  public static final int FORM = 4;

  /** Of a key that more tellings have, only the first so many are looked at. */
  public static final int MOST_OF_A_KEY = Neighbours.MOST;

  private final Profile profile;

  ReadyTelling(Profile profile) {
    this.profile = profile;
  }

  /**
   * Makes the tellings of a report ready.
   *
   * @param report all that is linked of one report
   */
  public static List<ReadyTelling> of(List<Telling> report) {
    if (report.isEmpty()) {
      return List.of();
    }
    Story story = Story.of(report);
    return report.stream().map(telling -> new ReadyTelling(Profile.of(telling, story))).toList();
  }

  /**
   * One that was kept.
   *
   * @throws IllegalArgumentException if these bytes are none
   */
  public static ReadyTelling read(byte[] bytes) {
    return new ReadyTelling(ReadyBytes.read(bytes));
  }

  /** In bytes that can be kept, about a thousand. */
  public byte[] bytes() {
    return ReadyBytes.write(profile);
  }

  /** The keys: only tellings that share one are compared. */
  public long[] keys() {
    return Keys.of(profile);
  }

  /** The telling's id. */
  public String id() {
    return profile.telling().id();
  }

  /** How many people it tells of in all, or null. */
  public @Nullable Count count() {
    return profile.count();
  }

  Profile profile() {
    return profile;
  }

  /** Never the names. */
  @Override
  public String toString() {
    return "ReadyTelling[" + id() + "]";
  }
}
