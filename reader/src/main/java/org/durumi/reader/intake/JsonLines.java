package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts a JSON Lines file into its reports; a single object on many lines stays whole. */
final class JsonLines {

  private JsonLines() {}

  /** The one input itself, or an input for each line, named with the line's number from 1. */
  static List<Input> split(Input input) {
    List<Input> lines = new ArrayList<>();
    byte[] bytes = input.bytes();
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      int[] stripped = strip(bytes, start, end);
      if (stripped[0] < stripped[1]) {
        boolean object = bytes[stripped[0]] == '{' && bytes[stripped[1] - 1] == '}';
        if (lines.isEmpty() && !object) {
          return List.of(input);
        }
        lines.add(
            new Input(
                input.name() + ":" + number, Arrays.copyOfRange(bytes, stripped[0], stripped[1])));
      }
      start = end + 1;
    }
    return lines.size() > 1 ? lines : List.of(input);
  }

  private static int[] strip(byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return new int[] {start, end};
  }
}
