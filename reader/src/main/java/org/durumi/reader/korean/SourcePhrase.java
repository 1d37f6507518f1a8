package org.durumi.reader.korean;

import java.util.regex.Pattern;

/** Reaches back from a noun over the words that belong to it: "이 사안에 정통한 [소식통]". */
final class SourcePhrase {

  private static final int LONGEST = 5;
  private static final Pattern ATTRIBUTIVE =
      Pattern.compile(
          "(?:정통한|밝은|가까운|속한|있는|원한|요구한|활동하는|거주하는|사는|돕는|도운|도와온|운영하는|다녀온|목격한|탈출한|담당하는|아는|않은|관여한|연락하는|전해들은)");
  private static final Pattern COMPLEMENT = Pattern.compile(".{1,12}(?:에|을|를|에서|과|와|이|가)");
  private static final Pattern PLAIN = Pattern.compile("[가-힣A-Za-z0-9·’‘\\-()一-龥]{1,14}(?:의)?");
  private static final Pattern BREAK =
      Pattern.compile(
          ".*(?:다고|라고|다며|다면서|며|면서|고|은|는|을|를|에|에서|으로|로|면|해|돼|자|지만|는데|[0-9]+일|까지|부터|등|어제|최근|또|특히|이날|오늘|한편|따르면|하지만|그러나)");

  private SourcePhrase() {}

  /** Where the phrase begins whose last word begins at {@code head}. */
  static int start(String masked, int head) {
    int start = head;
    for (int words = 0; words < LONGEST; words++) {
      int end = start - 1;
      if (end <= 0 || masked.charAt(end) != ' ') {
        break;
      }
      int from = masked.lastIndexOf(' ', end - 1) + 1;
      String word = masked.substring(from, end);
      if (ATTRIBUTIVE.matcher(word).matches()) {
        start = withComplement(masked, from);
      } else if (isPart(word)) {
        start = from;
      } else {
        break;
      }
    }
    return start;
  }

  private static boolean isPart(String word) {
    if (word.matches("(?:한|이|그|또|다른|복수의|익명의|현지의|내부|대북)")) {
      return !word.equals("또");
    }
    boolean subject = word.length() > 2 && (word.endsWith("이") || word.endsWith("가"));
    return PLAIN.matcher(word).matches() && !BREAK.matcher(word).matches() && !subject;
  }

  private static int withComplement(String masked, int from) {
    int end = from - 1;
    if (end <= 0 || masked.charAt(end) != ' ') {
      return from;
    }
    int start = masked.lastIndexOf(' ', end - 1) + 1;
    String word = masked.substring(start, end);
    boolean complement =
        COMPLEMENT.matcher(word).matches() && !word.startsWith("이들") && !word.contains("\u25A1");
    return complement ? start : from;
  }
}
