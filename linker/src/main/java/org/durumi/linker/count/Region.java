package org.durumi.linker.count;

import java.util.List;

/**
 * A place as the path to it, the widest first, such as {@code China, Jilin, Tumen}. The empty path
 * is a place that nobody states: it may be anywhere.
 *
 * @param path names or identifiers, the same for the same place in all claims
 */
public record Region(List<String> path) implements Comparable<Region> {

  /** A place that nobody states. */
  public static final Region UNKNOWN = new Region(List.of());

  /** Keeps its own copy. */
  public Region {
    path = List.copyOf(path);
  }

  /** The place at the end of a path, the widest first. */
  public static Region of(String... path) {
    return new Region(List.of(path));
  }

  /** Tells whether the other place lies in this one or is it. */
  public boolean holds(Region other) {
    return other.path.size() >= path.size() && other.path.subList(0, path.size()).equals(path);
  }

  /** Orders by the path, name by name. */
  @Override
  public int compareTo(Region other) {
    return String.join("\0", path).compareTo(String.join("\0", other.path));
  }
}
