package org.durumi.archive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, as the few decades, years and months that cover them. Two ranges meet
 * in the index if a piece of one is a piece of the other or holds one, so a search for years on end
 * asks for few tokens. Years before 1900 count as 1900, years after 2099 as 2099.
 *
 * @param from first day, or null where there is none
 * @param to last day, or null where there is none
 */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  private static final int FIRST_MONTH = 1900 * 12;
  private static final int LAST_MONTH = 2100 * 12 - 1;

  /** A stretch of months: 120, 12 or 1, starting at a multiple of its length. */
  private record Piece(int start, int months) {

    Piece larger() {
      int next = months * (months == 1 ? 12 : 10);
      return new Piece(start - start % next, next);
    }

    String name() {
      return switch (months) {
        case 1 -> "%04d%02d".formatted(start / 12, start % 12 + 1);
        case 12 -> "%04d".formatted(start / 12);
        default -> "%03d".formatted(start / 120);
      };
    }
  }

  boolean isKnown() {
    return from != null || to != null;
  }

  /** Tells whether a day may belong to both; an open end reaches for ever. */
  boolean meets(DayRange other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(DayRange other) {
    return to != null && other.from != null && to.isBefore(other.from);
  }

  /** What the index is given: each piece as covered, and what is larger as touched. */
  Set<String> tokens() {
    Set<String> tokens = new TreeSet<>();
    for (Piece piece : isKnown() ? pieces() : List.<Piece>of()) {
      tokens.add("c" + piece.name());
      for (Piece p = piece; p.months < 120; ) {
        p = p.larger();
        tokens.add("t" + p.name());
      }
    }
    return tokens;
  }

  /** What a search asks for, one of which a report that meets this range has. */
  Set<String> questions() {
    Set<String> questions = new TreeSet<>();
    for (Piece piece : pieces()) {
      questions.add("c" + piece.name());
      questions.add("t" + piece.name());
      for (Piece p = piece; p.months < 120; ) {
        p = p.larger();
        questions.add("c" + p.name());
      }
    }
    return questions;
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int last = to == null ? LAST_MONTH : month(to);
    for (int month = from == null ? FIRST_MONTH : month(from); month <= last; ) {
      int length = 120;
      while (month % length != 0 || month + length - 1 > last) {
        length = length == 120 ? 12 : 1;
      }
      pieces.add(new Piece(month, length));
      month += length;
    }
    return pieces;
  }

  private static int month(LocalDate day) {
    int month = day.getYear() * 12 + day.getMonthValue() - 1;
    return Math.clamp(month, FIRST_MONTH, LAST_MONTH);
  }
}
