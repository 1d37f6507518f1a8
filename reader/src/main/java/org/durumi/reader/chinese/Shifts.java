package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Shift;

/** Finds times that are told by their distance from the time told before: 次日, 三天后. */
final class Shifts {

  private static final String NUMBERS = "〇一二三四五六七八九十";
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<same>当天|当日|当晚|当夜|同日|同一天)|(?<next>次日|翌日|第二天|隔天|隔日)(?!起)|(?<n>\\d{1,2}|[一二两三四五六七八九十])(?<unit>天|日|周|个?星期|个月)(?:之?后|以后)");

  private Shifts() {}

  /** All of a sentence, in order. */
  static List<Shift> of(Sentence s) {
    List<Shift> found = new ArrayList<>();
    Matcher m = WORDS.matcher(s.text());
    while (m.find()) {
      int days = m.group("next") != null ? 1 : 0;
      int months = 0;
      if (m.group("n") != null) {
        int number = number(m.group("n"));
        String unit = m.group("unit");
        boolean weeks = unit.equals("周") || unit.endsWith("星期");
        days = unit.endsWith("月") ? 0 : weeks ? 7 * number : number;
        months = unit.endsWith("月") ? number : 0;
      }
      found.add(new Shift(s.passage().quote(m.start(), m.end()), days, months));
    }
    return found;
  }

  private static int number(String word) {
    return word.equals("两")
        ? 2
        : NUMBERS.contains(word) ? NUMBERS.indexOf(word) : Integer.parseInt(word);
  }
}
