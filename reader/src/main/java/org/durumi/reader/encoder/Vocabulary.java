package org.durumi.reader.encoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces that the encoder knows: those that begin a word, and those that go on with it. */
final class Vocabulary {

  private static final String GOES_ON = "##";
  private static final int NONE = -1;

  private final Map<String, Integer> beginning = new HashMap<>();
  private final Map<String, Integer> further = new HashMap<>();
  private final int longest;

  /** Numbers the pieces in their order. */
  Vocabulary(List<String> pieces) {
    int most = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      boolean goesOn = piece.startsWith(GOES_ON) && piece.length() > GOES_ON.length();
      String letters = goesOn ? piece.substring(GOES_ON.length()) : piece;
      (goesOn ? further : beginning).put(letters, i);
      most = Math.max(most, letters.length());
    }
    longest = most;
  }

  /** The number of a piece, or a negative one where there is none. */
  int find(String letters, boolean first) {
    return (first ? beginning : further).getOrDefault(letters, NONE);
  }

  /** UTF-16 units of the longest piece. */
  int longest() {
    return longest;
  }

  /** Stands for a word that cannot be cut. */
  int unknown() {
    return find("[UNK]", true);
  }

  /** Opens a window. */
  int open() {
    return find("[CLS]", true);
  }

  /** Closes a window. */
  int close() {
    return find("[SEP]", true);
  }
}
