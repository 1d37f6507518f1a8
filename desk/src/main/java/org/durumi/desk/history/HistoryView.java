package org.durumi.desk.history;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history.
 *
 * @param report whose history it is; null for the whole archive's
 * @param path the page itself
 * @param kind the sort of thing asked for, or empty
 * @param who the name asked for, or empty
 * @param kinds what one may choose
 * @param people the names on this page
 * @param days the newest first
 * @param older the address that goes on; null where the history ends
 * @param lookedBack until when was looked, where that was not all
 * @param newestFirst whether this is the first page
 * @param seen what stands for the state of the report, for taking decisions back
 */
public record HistoryView(
    @Nullable String report,
    String path,
    String kind,
    String who,
    List<Choice> kinds,
    List<String> people,
    List<Day> days,
    @Nullable String older,
    @Nullable String lookedBack,
    boolean newestFirst,
    @Nullable String seen) {

  /** Keeps its own copies. */
  public HistoryView {
    kinds = List.copyOf(kinds);
    people = List.copyOf(people);
    days = List.copyOf(days);
  }

  /** What happened on one day, the newest first. */
  public record Day(String name, List<Item> items) {

    /** Keeps its own copy. */
    public Day {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing that happened.
   *
   * @param told what happened
   * @param tone good, danger, warn or nothing
   * @param who by whom, or null
   * @param time the hour
   * @param instant the moment in ISO 8601
   * @param about what it is about, or null
   * @param link the page of that, or null
   * @param undone whether it was taken back since
   * @param changes field by field
   * @param why the reason, or null
   * @param undo where it can be taken back, or null
   * @param needsReview whether only a reviewer may
   */
  public record Item(
      String told,
      String tone,
      @Nullable String who,
      String time,
      String instant,
      @Nullable String about,
      @Nullable String link,
      boolean undone,
      List<Change> changes,
      @Nullable String why,
      @Nullable String undo,
      boolean needsReview) {

    /** Keeps its own copy. */
    public Item {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One field.
   *
   * @param field its name
   * @param from what it was, or null for nothing
   * @param to what it then was, or null for nothing
   */
  public record Change(String field, @Nullable String from, @Nullable String to) {}
}
