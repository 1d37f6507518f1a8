package org.durumi.linker.root;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.durumi.linker.telling.Concepts;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Teller;
import org.jspecify.annotations.Nullable;

/** Tells whether one report's text comes from another's. */
final class Copies {

  /** Stretches that the shorter text must share to be called a part of the other. */
  private static final double LEAST_PART = 0.3;

  /** Fewer stretches are a phrase that two people may well write. */
  private static final int FEWEST = 60;

  private static final double LEAST_ORDER = 0.6;
  private static final int FEWEST_ANCHORS = 8;
  private static final int MOST_ANCHORS = 400;

  private final Teller teller;
  private final String letters;
  private final Shingles shingles;
  private @Nullable List<String> anchors;

  Copies(Teller teller) {
    this.teller = teller;
    this.letters = Folded.letters(teller.text());
    this.shingles = Shingles.of(letters);
  }

  /** The tie between two reports, or null. */
  @Nullable Edge with(Copies other) {
    String from = other.teller.report();
    String to = teller.report();
    if (letters.isEmpty() || other.letters.isEmpty()) {
      return null;
    }
    if (Likeness.isNear(letters, other.letters)) {
      double share = shingles.resemblance(other.shingles);
      return new Edge(from, to, Reason.COPY, share, null);
    }
    double part = shingles.containment(other.shingles);
    if (part >= LEAST_PART && Math.min(shingles.size(), other.shingles.size()) >= FEWEST) {
      return new Edge(from, to, Reason.PART_COPY, part, null);
    }
    if (!Objects.equals(teller.language(), other.teller.language())) {
      double order = order(anchors(), other.anchors());
      return order < LEAST_ORDER ? null : new Edge(from, to, Reason.TRANSLATION, order, null);
    }
    return null;
  }

  private List<String> anchors() {
    List<String> known = anchors;
    if (known == null) {
      List<String> all = Concepts.standard().anchors(teller.text());
      known = all.subList(0, Math.min(MOST_ANCHORS, all.size()));
      anchors = known;
    }
    return known;
  }

  /**
   * How much of the shorter sequence stands in the longer one in the same order (longest common
   * subsequence), where numbers agree too; 0 where there is too little to tell by.
   */
  static double order(List<String> one, List<String> other) {
    int fewer = Math.min(one.size(), other.size());
    if (fewer < FEWEST_ANCHORS || fewer * 2 < Math.max(one.size(), other.size())) {
      return 0;
    }
    if (!numbersAgree(one, other)) {
      return 0;
    }
    int[] row = new int[other.size() + 1];
    for (String anchor : one) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = anchor.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return (double) row[other.size()] / fewer;
  }

  private static boolean numbersAgree(List<String> one, List<String> other) {
    Set<String> numbers = numbers(one);
    Set<String> others = numbers(other);
    Set<String> common = new HashSet<>(numbers);
    common.retainAll(others);
    return common.size() * 2 >= Math.min(numbers.size(), others.size());
  }

  private static Set<String> numbers(List<String> anchors) {
    Set<String> numbers = new HashSet<>();
    for (String anchor : anchors) {
      if (Character.isDigit(anchor.charAt(0))) {
        numbers.add(anchor);
      }
    }
    return numbers;
  }
}
