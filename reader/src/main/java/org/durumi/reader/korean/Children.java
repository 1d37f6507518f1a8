package org.durumi.reader.korean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether children are among the people a phrase means. */
final class Children {

  private static final Pattern CHILD =
      Pattern.compile("어린이|아이|아동|영아|유아|아기|젖먹이|미성년|(?<!탈북 )청소년|소년|소녀|초등학생|중학생|고등학생");
  private static final Pattern AGE = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?(?:세|살)(?!기)");
  private static final Pattern INCLUDED = Pattern.compile("포함|비롯|등");

  private Children() {}

  /** True where the sentence says so, else null. */
  static @Nullable Boolean among(Parts parts, People people) {
    if (CHILD.matcher(people.head()).find()) {
      return true;
    }
    int from = Math.max(parts.scopeOf(people.start()).from(), people.start() - 60);
    String before = parts.text().substring(from, people.end());
    boolean part = INCLUDED.matcher(before).find();
    if (part && CHILD.matcher(before).find()) {
      return true;
    }
    Matcher age = AGE.matcher(before);
    while (part && age.find()) {
      if (Integer.parseInt(age.group(1)) < 18) {
        return true;
      }
    }
    return null;
  }
}
