package org.durumi.cli.learn;

/**
 * A label on words of a report, as {@code training/passages/MARKUP.md} has it.
 *
 * @param start first UTF-16 unit of the words
 * @param end one past the last
 * @param words what it says, such as {@code e1 count 3}
 * @param trigger whether it names the act, which an event cannot be without
 */
record Label(int start, int end, String words, boolean trigger) {

  boolean crosses(Label other) {
    boolean apart = end <= other.start || other.end <= start;
    boolean within =
        start >= other.start && end <= other.end || other.start >= start && other.end <= end;
    return !apart && !within;
  }

  int length() {
    return end - start;
  }
}
