package org.durumi.linker.count;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.record.event.ActType;

/**
 * People who are one group under one name or several.
 *
 * @param index its place among the bodies
 * @param acts what was done to them: their groups, each with its incident, in the order of names; a
 *     stock has none
 * @param names the groups' names, in order
 * @param tally what is said of their number
 */
record Body(int index, List<Act> acts, List<String> names, Tally tally) {

  /**
   * One group in its incident.
   *
   * @param happening the incident
   * @param group the group
   */
  record Act(Happening happening, Happening.Group group) {}

  Set<ActType> types() {
    Set<ActType> types = new TreeSet<>();
    acts.forEach(a -> types.add(a.happening().type()));
    return types;
  }

  boolean has(String group) {
    return names.contains(group);
  }
}
