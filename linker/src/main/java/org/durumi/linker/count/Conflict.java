package org.durumi.linker.count;

import java.util.List;

/**
 * Claims that cannot all be true, for a person to look at.
 *
 * @param kind what is wrong
 * @param claims the claims, by their names
 * @param links the links without which they could be true together
 */
public record Conflict(Kind kind, List<Claim> claims, List<Link> links) {

  /** What is wrong. */
  public enum Kind {
    /** Independent roots give different numbers of the same people; the bounds span them. */
    ROOTS_DIFFER,
    /** A total is below what is listed singly, or two totals clash; the total gives way. */
    TOTAL_DOES_NOT_FIT,
    /** Numbers of parts and wholes clash; each is stretched by as little as need be. */
    PARTS_DO_NOT_FIT
  }

  /** Keeps its own copies. */
  public Conflict {
    claims = List.copyOf(claims);
    links = List.copyOf(links);
  }
}
