package org.durumi.reader.english;

import java.util.List;

/** Where quotation marks are open. Straight marks alternate within a paragraph. */
final class Speech {

  private Speech() {}

  /** Tells whether a place in a sentence lies inside quotation marks. */
  static boolean isQuoted(List<Sentence> sentences, int index, int offset) {
    return open(sentences, index, sentences.get(index).passage().start() + offset);
  }

  /** Tells whether a quotation runs on from one sentence to a later one. */
  static boolean sameSpeech(List<Sentence> sentences, int from, int to) {
    return sentences.get(from).passage().paragraph() == sentences.get(to).passage().paragraph();
  }

  private static boolean open(List<Sentence> sentences, int index, int until) {
    Sentence here = sentences.get(index);
    int first = index;
    while (first > 0
        && sentences.get(first - 1).passage().paragraph() == here.passage().paragraph()) {
      first--;
    }
    String text = here.passage().source().string();
    boolean open = false;
    for (int i = sentences.get(first).passage().start(); i < until; i++) {
      char c = text.charAt(i);
      if (c == '“') {
        open = true;
      } else if (c == '”') {
        open = false;
      } else if (c == '"') {
        open = !open;
      }
    }
    return open;
  }
}
