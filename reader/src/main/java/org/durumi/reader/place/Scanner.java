package org.durumi.reader.place;

import java.util.ArrayList;
import java.util.List;

/** Finds all candidates of a sentence, whichever scripts it mixes, in order. */
final class Scanner {

  private final LatinNames latin;
  private final KoreanNames korean;
  private final ChineseNames chinese;

  Scanner(NameIndex names, PlaceTable table, Cues cues) {
    latin = new LatinNames(names, cues, table);
    korean = new KoreanNames(names, cues, table);
    chinese = new ChineseNames(names, cues, table);
  }

  List<Candidate> scan(String text) {
    List<Candidate> found = new ArrayList<>();
    latin.scan(text, found);
    int latinCount = found.size();
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (Letters.isHangul(c) || startsNumber(text, at)) {
        at = Math.max(at + 1, korean.scan(text, at, found));
      } else if (Letters.isHan(c)) {
        at = Math.max(at + 1, chinese.scan(text, at, found));
      } else {
        at++;
      }
    }
    if (latinCount > 0 && found.size() > latinCount) {
      found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    return withoutGlosses(text, found);
  }

  /** A numbered camp such as 14호 관리소 begins with a digit. */
  private static boolean startsNumber(String text, int at) {
    return isDigit(text.charAt(at)) && (at == 0 || !isDigit(text.charAt(at - 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Drops the second name of "Kunming (昆明)", and whatever overlaps the name before it. */
  private static List<Candidate> withoutGlosses(String text, List<Candidate> found) {
    List<Candidate> kept = new ArrayList<>(found.size());
    for (Candidate candidate : found) {
      Candidate before = kept.isEmpty() ? null : kept.getLast();
      if (before == null
          || (candidate.start() >= before.end() && !glosses(text, before, candidate))) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean glosses(String text, Candidate name, Candidate other) {
    String gap = text.substring(name.end(), other.start()).strip();
    boolean bracket = gap.equals("(") || gap.equals("（");
    return bracket && script(text.charAt(name.start())) != script(text.charAt(other.start()));
  }

  private static int script(char c) {
    return Letters.isHangul(c) ? 2 : Letters.isHan(c) ? 1 : 0;
  }
}
