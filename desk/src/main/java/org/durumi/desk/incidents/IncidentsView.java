package org.durumi.desk.incidents;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The list of incidents.
 *
 * @param type the type asked for, or empty
 * @param place the place asked for, or empty
 * @param month the month asked for, or empty
 * @param filtered whether any of these is asked for
 * @param toDecide whether only those to be decided about are asked for
 * @param acceptedOnly whether events that wait for a decision are left out
 * @param types what one may choose
 * @param all the address of all that fit
 * @param decide the address of those to be decided about
 * @param undecided how many pairs wait for a person
 * @param total how many incidents fit
 * @param tellings how many tellings there are in all
 * @param items the latest first
 * @param more the address that shows more, if there are more
 */
public record IncidentsView(
    String type,
    String place,
    String month,
    boolean filtered,
    boolean toDecide,
    boolean acceptedOnly,
    List<Choice> types,
    String all,
    String decide,
    int undecided,
    int total,
    int tellings,
    List<Item> items,
    @Nullable String more) {

  /** Keeps its own copies. */
  public IncidentsView {
    types = List.copyOf(types);
    items = List.copyOf(items);
  }

  /**
   * One incident.
   *
   * @param link its page
   * @param code the code of its type
   * @param type what was done
   * @param modality whether it happened, or null where it did
   * @param when when
   * @param where where, or null
   * @param people how many people, or null
   * @param tellings how many tell of it
   * @param roots how many independent origins they rest on
   * @param corroboration what these come to, in words
   * @param tone good, warn or nothing
   * @param conflicts in how many respects its tellings differ
   * @param undecided how many pairs with it wait for a person
   * @param outlets who tells of it
   */
  public record Item(
      String link,
      String code,
      String type,
      @Nullable String modality,
      String when,
      @Nullable String where,
      @Nullable String people,
      int tellings,
      int roots,
      String corroboration,
      String tone,
      long conflicts,
      int undecided,
      List<String> outlets) {

    /** Keeps its own copy. */
    public Item {
      outlets = List.copyOf(outlets);
    }
  }
}
