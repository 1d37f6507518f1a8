package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of people whose number is bounded: bodies that are alike, or a total.
 *
 * @param block the bodies, or none
 * @param total the total, if it is one
 * @param low the fewest
 * @param high the most, or {@link Tally#OPEN}
 * @param best the best figure
 * @param corroborated the fewest, if only what two independent roots say counts
 */
record Node(
    List<Body> block, Optional<Total> total, int low, int high, int best, int corroborated) {

  /** How firm an end is: totals give way first, then single numbers, then lists of names. */
  static final int FIRMEST = 2;

  static Node of(List<Body> block) {
    return of(block, Optional.empty(), block.stream().map(Body::tally).toList());
  }

  static Node of(Total total) {
    return of(List.of(), Optional.of(total), List.of(total.tally()));
  }

  private static Node of(List<Body> block, Optional<Total> total, List<Tally> tallies) {
    return new Node(
        block,
        total,
        Tally.fewest(tallies.stream().mapToLong(Tally::low).sum()),
        (int) Math.min(tallies.stream().mapToLong(Tally::high).sum(), Tally.OPEN),
        Tally.fewest(tallies.stream().mapToLong(Tally::best).sum()),
        Tally.fewest(
            tallies.stream().filter(t -> t.roots().size() > 1).mapToLong(Tally::low).sum()));
  }

  private List<Tally> tallies() {
    return total
        .map(t -> List.of(t.tally()))
        .orElseGet(() -> block.stream().map(Body::tally).toList());
  }

  int firmness(Side side) {
    if (total.isPresent()) {
      return 0;
    }
    return side == Side.LOWER && block.getFirst().tally().named() ? FIRMEST : 1;
  }

  List<Claim> claims(Side side) {
    List<Claim> claims = new ArrayList<>();
    for (Tally t : tallies()) {
      if (side == Side.UPPER || t.low() > 0) {
        claims.addAll(side == Side.LOWER ? t.lowClaims() : t.highClaims());
      }
    }
    claims.sort(Reading.BY_NAME);
    return claims;
  }

  List<String> groups() {
    return block.stream().map(b -> b.names().getFirst()).toList();
  }
}
