package org.durumi.desk.incidents;

import java.util.List;

/**
 * Pairs of which a person should say whether they are one happening.
 *
 * @param pairs those that change counts most first
 * @param total how many there are
 * @param acceptedOnly whether events that wait for a decision are left out
 * @param here which of them is to be looked at first
 */
public record CandidatesView(List<Pair> pairs, int total, boolean acceptedOnly, String here) {

  /** Keeps its own copy. */
  public CandidatesView {
    pairs = List.copyOf(pairs);
  }

  /**
   * One pair.
   *
   * @param id its place on the page
   * @param together whether the linker holds them to be one as things stand
   * @param sides the two tellings
   * @param effect what the decision does to counts, in words
   * @param weights what speaks for it and against it
   */
  public record Pair(
      String id, boolean together, List<Side> sides, String effect, Weights weights) {

    /** Keeps its own copy. */
    public Pair {
      sides = List.copyOf(sides);
    }
  }

  /**
   * One of the two.
   *
   * @param telling its report's and its event's number
   * @param outlet who published it
   * @param title the report's headline
   * @param published when, in words
   * @param link the page that shows its words
   * @param incident the page of the incident that it is of
   * @param incidentTellings how many tell of that
   * @param facts what it says, in brief
   * @param quotes the report's sentences
   */
  public record Side(
      String telling,
      String outlet,
      String title,
      String published,
      String link,
      String incident,
      int incidentTellings,
      List<String> facts,
      List<String> quotes) {

    /** Keeps its own copies. */
    public Side {
      facts = List.copyOf(facts);
      quotes = List.copyOf(quotes);
    }
  }
}
