package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.List;

/** Where the terms of a query stand in a folded text, by the same rules as the index finds them. */
final class Occurrences {

  /** Most that are noted of one term in one text. */
  private static final int MOST = 1000;

  private final String text;
  private final List<Place> places = new ArrayList<>();

  /**
   * One of them.
   *
   * @param term which of the query's terms, from 0
   * @param start where it starts in the folded text, in UTF-16 units
   * @param end where it ends, not included
   */
  record Place(int term, int start, int end) {}

  private Occurrences(String text) {
    this.text = text;
  }

  /** Finds terms in a folded text; those of a later term follow those of an earlier one. */
  static List<Place> of(List<Term> terms, String text) {
    Occurrences found = new Occurrences(text);
    for (int term = 0; term < terms.size(); term++) {
      List<Term.Part> parts = terms.get(term).parts();
      Term.Part first = parts.getFirst();
      if (parts.size() > 1 || first.text().equals("s")) {
        found.findUnits(term, parts, Units.of(text));
      } else if (first.dense()) {
        found.findRun(term, first.text());
      } else {
        found.findWord(term, first.text());
      }
    }
    return found.places;
  }

  private void findRun(int term, String run) {
    int most = places.size() + MOST;
    for (int i = text.indexOf(run); i >= 0 && places.size() < most; ) {
      places.add(new Place(term, i, i + run.length()));
      i = text.indexOf(run, i + run.length());
    }
  }

  /** Looks for how words with a stem begin, which is much faster than to cut the whole text. */
  private void findWord(int term, String stem) {
    String beginning = Stem.beginning(stem);
    int most = places.size() + MOST;
    for (int i = text.indexOf(beginning); i >= 0 && places.size() < most; ) {
      int end = i + beginning.length();
      if (i == 0 || !isWord(text.codePointBefore(i))) {
        while (end < text.length() && isWord(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        if (Stem.of(text.substring(i, end)).equals(stem)) {
          places.add(new Place(term, i, end));
        }
      }
      i = text.indexOf(beginning, end);
    }
  }

  private static boolean isWord(int codePoint) {
    return Folding.kind(codePoint) == Kind.WORD;
  }

  private void findUnits(int term, List<Term.Part> parts, Units units) {
    int most = places.size() + MOST;
    for (int unit = 0; unit + parts.size() <= units.size() && places.size() < most; unit++) {
      int part = 0;
      while (part < parts.size() && fits(units, unit + part, parts, part)) {
        part++;
      }
      if (part == parts.size()) {
        places.add(new Place(term, start(units, unit, parts), end(units, unit + part - 1, parts)));
      }
    }
  }

  private boolean fits(Units units, int unit, List<Term.Part> parts, int index) {
    Term.Part part = parts.get(index);
    if (units.isDense(unit) != part.dense()) {
      return false;
    }
    int start = units.start(unit);
    int end = units.end(unit);
    String wanted = part.text();
    if (!part.dense()) {
      return text.startsWith(Stem.beginning(wanted), start)
          && Stem.of(text.substring(start, end)).equals(wanted);
    }
    if (index == 0) {
      return end - start >= wanted.length() && text.startsWith(wanted, end - wanted.length());
    }
    boolean whole = index == parts.size() - 1 || end - start == wanted.length();
    return whole
        && end - start >= wanted.length()
        && units.isJoined(unit) == part.joined()
        && text.startsWith(wanted, start);
  }

  private static int start(Units units, int unit, List<Term.Part> parts) {
    Term.Part first = parts.getFirst();
    return first.dense() ? units.end(unit) - first.text().length() : units.start(unit);
  }

  private static int end(Units units, int unit, List<Term.Part> parts) {
    Term.Part last = parts.getLast();
    return last.dense() ? units.start(unit) + last.text().length() : units.end(unit);
  }
}
