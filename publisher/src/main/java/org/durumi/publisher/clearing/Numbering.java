package org.durumi.publisher.clearing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.durumi.record.linkage.TellingId;

/**
 * Gives incidents the numbers that they are published under. An incident keeps the number that its
 * tellings had before; new ones are numbered on in an order that is drawn by lot, so that no number
 * tells when a report came in.
 */
public final class Numbering {

  private final Map<TellingId, Integer> earlier;
  private final int last;
  private final Random lot;

  /**
   * After what was published before.
   *
   * @param earlier the number that each telling was last published under
   * @param last the largest number ever given; 0 for none
   * @param lot draws the order of new ones
   */
  public Numbering(Map<TellingId, Integer> earlier, int last, Random lot) {
    this.earlier = Map.copyOf(earlier);
    this.last = last;
    this.lot = lot;
  }

  /** The first numbers ever given. */
  public static Numbering first(Random lot) {
    return new Numbering(Map.of(), 0, lot);
  }

  /**
   * Numbers for incidents by what they rest on, in the same order. Of several that share a number's
   * tellings, the one with most of them keeps it; one that has several numbers keeps the lowest.
   */
  List<Integer> of(List<SortedSet<TellingId>> incidents) {
    Map<Integer, Integer> given = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      int at = i;
      shares(incidents.get(i)).forEach((number, share) -> claims.add(new Claim(at, number, share)));
    }
    Collections.sort(claims);
    for (Claim claim : claims) {
      if (!given.containsKey(claim.incident) && taken.add(claim.number)) {
        given.put(claim.incident, claim.number);
      }
    }
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      if (!given.containsKey(i)) {
        fresh.add(i);
      }
    }
    Collections.shuffle(fresh, lot);
    int next = last;
    for (int i : fresh) {
      given.put(i, ++next);
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      numbers.add(given.getOrDefault(i, 0));
    }
    return numbers;
  }

  private Map<Integer, Long> shares(SortedSet<TellingId> basis) {
    return basis.stream()
        .filter(earlier::containsKey)
        .collect(Collectors.groupingBy(earlier::get, Collectors.counting()));
  }

  /** That an incident rests on so many tellings that a number rested on. */
  private record Claim(int incident, int number, long share) implements Comparable<Claim> {

    @Override
    public int compareTo(Claim other) {
      int byShare = Long.compare(other.share, share);
      int byNumber = Integer.compare(number, other.number);
      return byShare != 0
          ? byShare
          : byNumber != 0 ? byNumber : Integer.compare(incident, other.incident);
    }
  }
}
