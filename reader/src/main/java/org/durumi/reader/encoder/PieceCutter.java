package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text as BERT does with case kept: words by blanks, punctuation and Chinese characters, then
 * the longest known pieces from the left. {@code training/durumi_training/tokens.py} does the same,
 * and a test holds the two together.
 */
final class PieceCutter {

  /** A longer word, in code points, is one unknown piece. */
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;

  PieceCutter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The pieces of a stretch of text, with offsets of the whole text. */
  List<Piece> cut(String text, int from, int to) {
    Cutting cutting = new Cutting();
    int c;
    for (int at = from; at < to; at += Character.charCount(c)) {
      c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Letters.isDropped(c)) {
        continue;
      }
      if (Letters.isBlank(c)) {
        cutting.closeWord();
      } else if (Letters.isChinese(c) || Letters.isPunctuation(c)) {
        cutting.closeWord();
        cutting.add(c, at, end);
        cutting.closeWord();
      } else {
        cutting.add(c, at, end);
      }
    }
    cutting.closeWord();
    return cutting.found;
  }

  /** A word half read, and the pieces before it. */
  private final class Cutting {

    private final List<Piece> found = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int start;
    private int end;

    void add(int c, int from, int to) {
      if (letters.isEmpty()) {
        start = from;
      }
      letters.appendCodePoint(c);
      end = to;
    }

    void closeWord() {
      if (!letters.isEmpty()) {
        String word = letters.toString();
        letters.setLength(0);
        List<Piece> cut = pieces(word, start);
        if (cut.isEmpty()) {
          found.add(new Piece(vocabulary.unknown(), start, end));
        } else if (end - start != word.length()) {
          // Where characters were dropped inside, the pieces share the whole word's span.
          cut.forEach(piece -> found.add(new Piece(piece.id(), start, end)));
        } else {
          found.addAll(cut);
        }
      }
    }
  }

  /** The word's pieces; none where a part is in no vocabulary. */
  private List<Piece> pieces(String word, int offset) {
    List<Piece> cut = new ArrayList<>();
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return cut;
    }
    int start = 0;
    while (start < word.length()) {
      int end = Math.min(word.length(), start + vocabulary.longest());
      int id = -1;
      while (end > start && id < 0) {
        id = vocabulary.find(word.substring(start, end), start == 0);
        end -= id < 0 ? 1 : 0;
      }
      if (id < 0) {
        return List.of();
      }
      cut.add(new Piece(id, offset + start, offset + end));
      start = end;
    }
    return cut;
  }
}
