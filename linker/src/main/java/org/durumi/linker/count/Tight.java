package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leaves out ends of a program as long as something stays true, the largest lots first. Since what
 * cannot be left out cannot be left out either when less is there, one pass at the end over single
 * ends makes the rest irreducible.
 */
final class Tight {

  private final Program program;
  private final int mostPrograms;

  Tight(Program program, int mostPrograms) {
    this.program = program;
    this.mostPrograms = mostPrograms;
  }

  /**
   * What is left.
   *
   * @param ends an irreducible set of ends, by number
   * @param irreducible false if there was too much to try
   */
  record Rest(List<Integer> ends, boolean irreducible) {}

  /**
   * Leaves out all it can of those not yet dropped, while the test holds of what was dropped.
   *
   * @param guess ends that may be enough, to begin with
   */
  Rest rest(BitSet dropped, Set<Integer> guess, Predicate<BitSet> holds) {
    List<Integer> rest = new ArrayList<>(candidates(dropped));
    BitSet out = (BitSet) dropped.clone();
    int start = program.solved();
    BitSet guessed = (BitSet) dropped.clone();
    rest.stream().filter(e -> !guess.contains(e)).forEach(guessed::set);
    if (holds.test(guessed)) {
      out = guessed;
      rest.removeIf(e -> !guess.contains(e));
    }
    for (int lot = Math.max(1, rest.size()); ; lot /= 2) {
      for (int at = 0; at < rest.size(); ) {
        if (program.solved() - start > mostPrograms) {
          return new Rest(rest, false);
        }
        List<Integer> tried = rest.subList(at, Math.min(rest.size(), at + lot));
        BitSet more = (BitSet) out.clone();
        tried.forEach(more::set);
        if (holds.test(more)) {
          out = more;
          tried.clear();
        } else {
          at += tried.size();
        }
      }
      if (lot == 1) {
        return new Rest(List.copyOf(rest), true);
      }
    }
  }

  /** Ends that say something: totals first, since single numbers are nearer to what happened. */
  private List<Integer> candidates(BitSet dropped) {
    List<Integer> ends = new ArrayList<>();
    for (int side = 1; side >= 0; side--) {
      for (int n = 0; n < program.nodes.size(); n++) {
        Node node = program.nodes.get(n);
        boolean says = side == 0 ? node.low() > 0 : node.high() != Tally.OPEN;
        if (says && !dropped.get(2 * n + side)) {
          ends.add(2 * n + side);
        }
      }
    }
    ends.sort((a, b) ->
        Boolean.compare(
            program.nodes.get(b / 2).total().isPresent(),
            program.nodes.get(a / 2).total().isPresent()));
    return ends;
  }
}
