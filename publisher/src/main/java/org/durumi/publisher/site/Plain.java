package org.durumi.publisher.site;

import java.util.regex.Pattern;

/** Words as a page may show them: nothing in them steers a page or is unseen. */
final class Plain {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200c\\u200d]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Plain() {}

  /** The words on one line, with a sign in place of each control. */
  static String of(String words) {
    String line = SPACES.matcher(words).replaceAll(" ").strip();
    return UNSEEN.matcher(line).replaceAll("\ufffd");
  }
}
