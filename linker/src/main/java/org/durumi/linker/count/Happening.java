package org.durumi.linker.count;

import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One incident, as far as counting needs it.
 *
 * @param id the incident's name
 * @param type what was done
 * @param when the days that it may have been on, or null where nobody says
 * @param where the place, as near as it is known
 * @param groups the people it was done to, in one group or several; a group belongs to one incident
 */
public record Happening(
    String id, ActType type, @Nullable Period when, Region where, List<Group> groups) {

  /**
   * Some people.
   *
   * @param id the group's name, unique in a ledger
   * @param who what kind of people, such as "escapees" or "helpers", or null where nobody says
   */
  public record Group(String id, @Nullable String who) {}

  /** Keeps its own copy. */
  public Happening {
    groups = List.copyOf(groups);
  }

  /** An incident of one group, which has the incident's name. */
  public static Happening of(String id, ActType type, @Nullable Period when, Region where) {
    return new Happening(id, type, when, where, List.of(new Group(id, null)));
  }
}
