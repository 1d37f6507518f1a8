package org.durumi.linker.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  private static final int FEWEST_NUMBERS = 4;
  private static final double LEAST_NUMBERS = 0.75;

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
    if (letters.equals(other.letters)) {
      return new Edge(from, to, Reason.COPY, 1, null);
    }
    boolean enough = Math.min(shingles.size(), other.shingles.size()) >= FEWEST;
    double part = enough ? shingles.containment(other.shingles) : 0;
    if (part >= Likeness.LEAST && shingles.resemblance(other.shingles) >= Likeness.LEAST) {
      return new Edge(from, to, Reason.COPY, shingles.resemblance(other.shingles), null);
    }
    if (part >= LEAST_PART) {
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
   * How much of the shorter sequence of anchors the other one has too, 0 where there is too little
   * to tell by. Languages order a sentence's words differently, so only numbers must also stand in
   * one order.
   */
  static double order(List<String> one, List<String> other) {
    int fewer = Math.min(one.size(), other.size());
    if (fewer < FEWEST_ANCHORS || fewer * 2 < Math.max(one.size(), other.size())) {
      return 0;
    }
    List<String> numbers = numbers(one);
    List<String> others = numbers(other);
    int least = Math.min(numbers.size(), others.size());
    if (least < FEWEST_NUMBERS || inOrder(numbers, others) < LEAST_NUMBERS * least) {
      return 0;
    }
    List<String> left = new ArrayList<>(other);
    return (double) one.stream().filter(left::remove).count() / fewer;
  }

  /** The length of the longest common subsequence. */
  private static int inOrder(List<String> one, List<String> other) {
    int[] row = new int[other.size() + 1];
    for (String number : one) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = number.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.size()];
  }

  private static List<String> numbers(List<String> anchors) {
    return anchors.stream().filter(anchor -> Character.isDigit(anchor.charAt(0))).toList();
  }
}
