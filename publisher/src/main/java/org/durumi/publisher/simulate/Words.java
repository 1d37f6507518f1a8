package org.durumi.publisher.simulate;

import java.util.List;

/** Numbers in words. */
final class Words {

  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Words() {}

  /** {@code two}, {@code 31}. */
  static String number(long n) {
    return n >= 0 && n < SMALL.size() ? SMALL.get((int) n) : Long.toString(n);
  }

  /** {@code exactly two}, {@code two or three}, {@code four to nine}. */
  static String range(Knowledge.Range range) {
    if (range.isExact()) {
      return "exactly " + number(range.low());
    }
    String between = range.high() == range.low() + 1 ? " or " : " to ";
    return number(range.low()) + between + number(range.high());
  }
}
