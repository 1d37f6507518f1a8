package org.durumi.publisher.paper;

import java.util.List;
import java.util.Locale;

/**
 * Some words that look alike.
 *
 * @param text the words
 * @param look how they look
 */
public record Run(String text, Look look) {

  /** How words look. */
  public enum Look {
    /** As most do. */
    PLAIN,
    /** Heavier. */
    BOLD,
    /** Slanted: what is said about the text, not in it. */
    ITALIC,
    /** Small and raised: the number of a source. */
    MARK;

    /** The name used in messages, such as {@code bold}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Words as most are. */
  public static Run plain(String text) {
    return new Run(text, Look.PLAIN);
  }

  /** A whole line of them. */
  public static List<Run> line(String text) {
    return List.of(plain(text));
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Run[" + look.code() + "]";
  }
}
