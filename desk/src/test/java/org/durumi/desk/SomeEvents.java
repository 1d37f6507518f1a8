package org.durumi.desk;

import org.durumi.archive.store.EventRow;
import org.jspecify.annotations.Nullable;

/** Accepted events as the archive lists them. */
public final class SomeEvents {

  private SomeEvents() {}

  /**
   * One of report 7.
   *
   * @param first its first day, or null
   * @param last its last day, or null
   * @param place the name of its place, or null
   * @param json what it says
   */
  public static EventRow accepted(
      int number,
      String type,
      String modality,
      @Nullable String first,
      @Nullable String last,
      @Nullable String place,
      @Nullable String json) {
    return new EventRow(
        7,
        number,
        type,
        modality,
        "accepted",
        first,
        last,
        place,
        null,
        null,
        1,
        null,
        null,
        null,
        null,
        json);
  }
}
