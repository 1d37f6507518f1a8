package org.durumi.cli.card;

import java.util.stream.Collectors;

/** Words from outside, made safe to print in a terminal. */
public final class SafeText {

  private SafeText() {}

  /** The words on one line, with controls and bidirectional marks shown by their numbers. */
  public static String of(String words) {
    return words.codePoints().mapToObj(c -> Glyph.of(c).text()).collect(Collectors.joining());
  }
}
