package org.durumi.linker.chain;

import java.util.List;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * The people concerned, followed through custody.
 *
 * @param id made of the name of the first of its tellings, the same on every machine
 * @param count how many they are, from the lowest to the highest told of all of them, or null
 * @param names the names that reports give, folded, in order
 * @param chain what happened to them
 * @param parts one where the same happened to all; else the rest first, then those whose ways
 *     parted, in order
 */
public record Group(
    String id, @Nullable Count count, List<String> names, Chain chain, List<Part> parts) {

  /** Keeps its own copies. */
  public Group {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
  }

  /** Tells whether different things happened to some of them. */
  public boolean isSplit() {
    return parts.size() > 1;
  }

  /** Never a name. */
  @Override
  public String toString() {
    return "Group[" + id + ", " + count + ", " + parts + "]";
  }
}
