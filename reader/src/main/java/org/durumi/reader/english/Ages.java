package org.durumi.reader.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages inside words such as "10-year-old". */
final class Ages {

  private static final Pattern AGE = Pattern.compile("(\\d{1,3})-(year|month|week|day)s?-old");
  private static final int ADULT = 18;

  private Ages() {}

  static boolean isAge(Token token) {
    return AGE.matcher(token.lower()).matches();
  }

  static boolean isChild(Token token) {
    Matcher m = AGE.matcher(token.lower());
    return token.is("newborn")
        || m.matches() && (!m.group(2).equals("year") || Integer.parseInt(m.group(1)) < ADULT);
  }

  static boolean isAdult(Token token) {
    Matcher m = AGE.matcher(token.lower());
    return m.matches() && m.group(2).equals("year") && Integer.parseInt(m.group(1)) >= ADULT;
  }
}
