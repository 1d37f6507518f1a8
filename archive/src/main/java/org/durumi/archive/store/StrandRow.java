package org.durumi.archive.store;

import java.util.List;

/**
 * A body of people of an incident, and what became of it when people were followed.
 *
 * @param id the incident's id, with a hash and a number where it is not its first body
 * @param incident the incident's id
 * @param placed what became of it, in the linker's own form
 * @param keys hashes of what it is found by
 * @param sought hashes of what it looks for
 * @param groups the groups that it is of, by the strand that each began with
 * @param hinted those that it may be of, too
 */
public record StrandRow(
    String id,
    String incident,
    byte[] placed,
    List<Long> keys,
    List<Long> sought,
    List<String> groups,
    List<String> hinted) {

  /** Keeps its own copies. */
  public StrandRow {
    keys = List.copyOf(keys);
    sought = List.copyOf(sought);
    groups = List.copyOf(groups);
    hinted = List.copyOf(hinted);
  }

  /** Tells the id and nothing of what it holds. */
  @Override
  public String toString() {
    return "StrandRow[" + id + "]";
  }
}
