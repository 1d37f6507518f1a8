package org.durumi.archive.search;

import org.jspecify.annotations.Nullable;

/** A folded text and the way back from its UTF-16 offsets to those of the original. */
final class Folded {

  private final String original;
  private final String text;
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  /**
   * Takes a folded text.
   *
   * @param starts where the original of each folded character starts; null if nothing moved
   * @param ends where it ends; null if nothing moved
   */
  Folded(String original, String text, int @Nullable [] starts, int @Nullable [] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  String original() {
    return original;
  }

  String text() {
    return text;
  }

  /** Where in the original the folded character at {@code index} starts. */
  int originalStart(int index) {
    return starts == null ? index : starts[index];
  }

  /** Where in the original the folded character before {@code end} ends. */
  int originalEnd(int end) {
    return ends == null ? end : ends[end - 1];
  }
}
