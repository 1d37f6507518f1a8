package org.durumi.linker.chain;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What became of one body of people of one incident when chains were made: with whom they were put.
 * Groups go by the body that they began with.
 *
 * @param begins whether a group begins with them
 * @param joined the groups that they were found to be of
 * @param hinted the groups that they may be of, too
 */
public record Placed(boolean begins, List<Joined> joined, List<Hinted> hinted) {

  /** They are of no group. */
  static final Placed NOWHERE = new Placed(false, List.of(), List.of());

  /**
   * They are of a group.
   *
   * @param group the body that it began with
   * @param link why
   */
  public record Joined(String group, FollowUp link) {}

  /**
   * They may be of a group.
   *
   * @param group the body that it began with
   * @param why what stands in the way
   * @param link the best link
   */
  public record Hinted(String group, Hint.Why why, FollowUp link) {}

  /** Keeps its own copies. */
  public Placed {
    joined = List.copyOf(joined);
    hinted = List.copyOf(hinted);
  }

  /** The groups that the body of this id is of. */
  public List<String> groups(String body) {
    return Stream.concat(begins ? Stream.of(body) : Stream.of(), joined.stream().map(Joined::group))
        .toList();
  }

  /** Tells whether groups are the same either way, for all that later incidents can see of them. */
  boolean isAs(Placed other) {
    return begins == other.begins && ways().equals(other.ways());
  }

  private TreeSet<String> ways() {
    TreeSet<String> ways = new TreeSet<>();
    joined.forEach(one -> ways.add(one.group() + "\n" + one.link().earlier()));
    return ways;
  }
}
