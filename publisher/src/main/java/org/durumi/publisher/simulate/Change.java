package org.durumi.publisher.simulate;

import java.util.List;

/** One thing that is told less, so that nothing can be worked out from it. */
public sealed interface Change {

  /**
   * A number of a table is withheld.
   *
   * @param table the table's name
   * @param at its row and column
   */
  record Suppress(String table, List<String> at) implements Change {}

  /**
   * Two numbers of a table become one.
   *
   * @param table the table's name
   * @param at the one
   * @param other the other
   */
  record Merge(String table, List<String> at, List<String> other) implements Change {}

  /**
   * How many people an incident concerns is withheld, and whether there were children.
   *
   * @param number the incident's number
   */
  record WithholdPeople(int number) implements Change {}

  /**
   * What became of an incident's people is withheld.
   *
   * @param number the incident's number
   */
  record WithholdOutcome(int number) implements Change {}

  /**
   * An incident's place becomes its province.
   *
   * @param number the incident's number
   */
  record Coarsen(int number) implements Change {}

  /**
   * An incident's date becomes its year.
   *
   * @param number the incident's number
   */
  record Widen(int number) implements Change {}

  /**
   * An incident's place is withheld.
   *
   * @param number the incident's number
   */
  record WithholdPlace(int number) implements Change {}

  /**
   * An incident stays inside.
   *
   * @param number the incident's number
   */
  record LeaveOut(int number) implements Change {}

  /** What to do, in words for a person. */
  default String words() {
    return switch (this) {
      case Suppress it -> "suppress " + String.join(", ", it.at()) + " in " + it.table();
      case Merge it ->
          "merge "
              + String.join(", ", it.at())
              + " with "
              + String.join(", ", it.other())
              + " in "
              + it.table();
      case WithholdPeople it -> "withhold how many people incident " + it.number() + " concerns";
      case WithholdOutcome it -> "withhold what became of the people of incident " + it.number();
      case Coarsen it -> "tell the province alone of incident " + it.number();
      case Widen it -> "tell the year alone of incident " + it.number();
      case WithholdPlace it -> "withhold the place of incident " + it.number();
      case LeaveOut it -> "leave incident " + it.number() + " out";
    };
  }

  /** Tells whether it changes a table and no incident. */
  default boolean isOfTable() {
    return this instanceof Suppress || this instanceof Merge;
  }

  /** How many cells it changes. */
  default int cells() {
    return this instanceof Merge ? 2 : 1;
  }
}
