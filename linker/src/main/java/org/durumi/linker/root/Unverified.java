package org.durumi.linker.root;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without its sentences that somebody could not verify what is told. Who says so has asked
 * nobody and tells nothing of the incident, and is no source of it.
 */
final class Unverified {

  private static final String ENGLISH =
      "\\b(?:could|can|has|have|had|was|were|been)(?: not|n['’]t)\\b"
          + "(?: (?:been|be|yet|able|to|immediately|independently|otherwise)){0,4}"
          + " (?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)\\b"
          + "|\\bunable to (?:immediately |independently )?(?:verify|confirm|corroborate)\\b";
  private static final String KOREAN = "(?:확인|검증)(?:할 수 없|하지 못|되지 않|이 되지 않|은 되지 않|이 불가능|이 어렵)";
  private static final String CHINESE =
      "(?:无法|無法|未能|不能|难以|難以)(?:独立|獨立)?(?:核实|核實|证实|證實|查证|查證|确认|確認)";
  private static final Pattern SAID =
      Pattern.compile(ENGLISH + "|" + KOREAN + "|" + CHINESE, Pattern.CASE_INSENSITIVE);
  private static final String ENDS = ".!?。！？\n";

  private Unverified() {}

  /** The text with a blank in place of each such sentence. */
  static String without(String text) {
    Matcher said = SAID.matcher(text);
    StringBuilder rest = new StringBuilder();
    int kept = 0;
    while (said.find(kept)) {
      int from = said.start();
      while (from > kept && !isEnd(text, from - 1)) {
        from--;
      }
      rest.append(text, kept, from).append(' ');
      kept = said.end();
      while (kept < text.length() && !isEnd(text, kept)) {
        kept++;
      }
    }
    return kept == 0 ? text : rest.append(text, kept, text.length()).toString();
  }

  /** A stop between letters or digits ends nothing. */
  private static boolean isEnd(String text, int at) {
    boolean inside =
        text.charAt(at) == '.'
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return !inside && ENDS.indexOf(text.charAt(at)) >= 0;
  }
}
