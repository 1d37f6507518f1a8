package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Shift;

/** Finds times that are told by their distance from the time told before: 이튿날, 사흘 뒤, 한 달 만에. */
final class Shifts {

  private static final Map<String, Integer> DAYS =
      Map.of("하루", 1, "이틀", 2, "사흘", 3, "나흘", 4, "닷새", 5, "엿새", 6, "이레", 7, "열흘", 10, "보름", 15);
  private static final Map<String, Integer> NUMBERS =
      Map.of("한", 1, "두", 2, "세", 3, "석", 3, "네", 4, "넉", 4, "다섯", 5, "여섯", 6, "일", 7);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?<same>그날|같은 날|당일)(?= |[,에])|(?<next>이튿날|다음\\s?날|그다음\\s?날)"
              + "|(?:(?<!사)(?<days>하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름)|(?<n>\\d{1,2}|한|두|세|석|네|넉|다섯|여섯|일)\\s?(?<unit>일|주일|주|달|개월|개월여))\\s?(?:뒤|후|만에|지나))");

  private Shifts() {}

  /** All of a sentence, in order. */
  static List<Shift> of(Passage passage) {
    List<Shift> found = new ArrayList<>();
    Matcher m = WORDS.matcher(passage.text());
    while (m.find()) {
      int days = m.group("next") != null ? 1 : 0;
      int months = 0;
      if (m.group("days") != null) {
        days = DAYS.getOrDefault(m.group("days"), 0);
      } else if (m.group("n") != null) {
        int number = number(m.group("n"));
        switch (m.group("unit")) {
          case "일" -> days = number;
          case "주", "주일" -> days = m.group("n").equals("일") ? 7 : 7 * number;
          default -> months = number;
        }
      }
      found.add(new Shift(passage.quote(m.start(), m.end()), days, months));
    }
    return found;
  }

  private static int number(String word) {
    return NUMBERS.containsKey(word) ? NUMBERS.getOrDefault(word, 0) : Integer.parseInt(word);
  }
}
