package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which words of a document may fill a role of MUC-4, each different string once. {@code
 * training/durumi_training/muc4/candidates.py} does the same.
 *
 * @param strings as they are compared, in the order of their first mentions
 * @param mentions where they stand
 */
record MucCandidates(List<String> strings, List<Mention> mentions) {

  private static final int LONGEST = 8; // words
  private static final int FAR = 2; // blanks between words; more part two paragraphs
  private static final int SHORT = 2; // letters of a word whose full stop is an abbreviation's
  private static final Set<String> BREAKS = Set.of(",", ";", ":", "?", "!", "[", "]");

  /** A candidate neither begins nor ends with one of these. */
  private static final Set<String> STOP =
      Set.of(
          ("a about after against also an and any are as at be because been before being between "
                  + "both but by can could did do does during each every for from had has have he "
                  + "her him his however i if in indistinct into is it its last let made may me "
                  + "might must my near no not now of on only or our out over reported s said she "
                  + "should since so such than that the their them then there these they this "
                  + "those time to today up upon us was we were what when where which while who "
                  + "will with would you your all")
              .split(" "));

  /**
   * A candidate where it stands.
   *
   * @param first its first piece, counted over all windows with their frames
   * @param last one past its last piece
   * @param start first UTF-16 unit
   * @param end one past the last
   * @param string which of the strings it is
   */
  record Mention(int first, int last, int start, int end, int string) {}

  /** A word, likewise; {@code letters} in lower case. */
  private record Word(int first, int last, int start, int end, String letters) {

    boolean isBound() {
      return Character.isLetterOrDigit(letters.codePointAt(0)) && !STOP.contains(letters);
    }

    /** Tells whether a candidate that reaches the word before ends there. */
    boolean parts(Word before) {
      return BREAKS.contains(letters)
          || first != before.last
          || start - before.end > FAR
          || letters.equals(".") && before.end - before.start > SHORT;
    }
  }

  MucCandidates {
    strings = List.copyOf(strings);
    mentions = List.copyOf(mentions);
  }

  /** The candidates of a text, cut into the pieces of all its windows. */
  static MucCandidates of(String text, List<Piece> pieces) {
    List<Word> words = words(text, pieces);
    Map<String, Integer> strings = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isBound()) {
        int past = past(words, i);
        for (int j = i; j < past; j++) {
          if (words.get(j).isBound()) {
            Word first = words.get(i);
            Word last = words.get(j);
            String string = MucReader.normal(text.substring(first.start, last.end));
            strings.putIfAbsent(string, strings.size());
            mentions.add(
                new Mention(first.first, last.last, first.start, last.end, strings.get(string)));
          }
        }
      }
    }
    return new MucCandidates(List.copyOf(strings.keySet()), mentions);
  }

  /** One past the last word that a candidate from this word on may reach. */
  private static int past(List<Word> words, int from) {
    int past = from + 1;
    int most = Math.min(from + LONGEST, words.size());
    while (past < most && !words.get(past).parts(words.get(past - 1))) {
      past++;
    }
    return past;
  }

  /** Pieces that touch and are letters or digits where they do are one word; frames are none. */
  private static List<Word> words(String text, List<Piece> pieces) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int first = at;
      int start = pieces.get(at).start();
      int end = pieces.get(at).end();
      at++;
      if (start < end) {
        while (at < pieces.size() && goesOn(text, end, pieces.get(at))) {
          end = pieces.get(at).end();
          at++;
        }
        String letters = text.substring(start, end).toLowerCase(Locale.ROOT);
        words.add(new Word(first, at, start, end, letters));
      }
    }
    return words;
  }

  private static boolean goesOn(String text, int end, Piece piece) {
    return piece.start() == end
        && piece.end() > end
        && Character.isLetterOrDigit(text.codePointBefore(end))
        && Character.isLetterOrDigit(text.codePointAt(end));
  }

  /** By string its first mention. */
  List<Mention> firsts() {
    List<Mention> firsts = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.string() == firsts.size()) {
        firsts.add(mention);
      }
    }
    return firsts;
  }
}
