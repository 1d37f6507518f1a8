package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of whole sentences that the encoder reads at once, between an opening and a closing piece
 * without characters of their own.
 *
 * @param pieces the first opens, the last closes
 */
record Window(List<Piece> pieces) {

  /** Most pieces, without the two that open and close. */
  static final int LONGEST = 510;

  Window {
    pieces = List.copyOf(pieces);
  }

  /** The windows of a text; a sentence that is too long alone is cut. */
  static List<Window> of(String text, PieceCutter cutter, Vocabulary vocabulary) {
    List<Window> windows = new ArrayList<>();
    List<Piece> run = new ArrayList<>();
    for (SentenceSpans.Span sentence : SentenceSpans.of(text)) {
      List<Piece> pieces = cutter.cut(text, sentence.start(), sentence.end());
      if (!run.isEmpty() && run.size() + pieces.size() > LONGEST) {
        windows.add(framed(run, vocabulary));
        run.clear();
      }
      run.addAll(pieces);
      while (run.size() > LONGEST) {
        windows.add(framed(run.subList(0, LONGEST), vocabulary));
        run.subList(0, LONGEST).clear();
      }
    }
    if (!run.isEmpty()) {
      windows.add(framed(run, vocabulary));
    }
    return windows;
  }

  private static Window framed(List<Piece> run, Vocabulary vocabulary) {
    List<Piece> pieces = new ArrayList<>(run.size() + 2);
    pieces.add(new Piece(vocabulary.open(), 0, 0));
    pieces.addAll(run);
    pieces.add(new Piece(vocabulary.close(), 0, 0));
    return new Window(pieces);
  }

  int size() {
    return pieces.size();
  }

  /** The pieces' numbers in the vocabulary. */
  long[] ids() {
    return pieces.stream().mapToLong(Piece::id).toArray();
  }
}
