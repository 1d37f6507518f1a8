package org.durumi.reader.chinese;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and resolves them against a reference date, the day on which the words were said or
 * published. Parts of a month ("early this month") are read as the month.
 */
final class DateReader implements MentionReader<Period> {

  private static final String N = "(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";
  private static final String CLOCK =
      "(?:(?:的)?(?:当天)?(?:凌晨|清晨|早晨|早上|清早|上午|中午|正午|下午|傍晚|晚间|晚上|夜里|夜间|夜晚|深夜|午夜|半夜|午后|午间|早间|晨间|晚|早|夜|晨)"
          + "(?:\\d{1,2}[时点:]\\d{0,2}分?(?:许|左右)?|[一二三四五六七八九十]{1,3}[时点]半?(?:许|左右)?)?)?";
  private static final String PART = "(?:初|上旬|中旬|下旬|底|末|中|中下旬|上中旬|末期|份)?";

  static final Pattern FULL =
      Pattern.compile(
          "(?<![\\d])(?<y>\\d{4}|[一二][〇零一二三四五六七八九]{3})年(?!代|级)(?:(?<m>"
              + N
              + ")月(?:(?<d>"
              + N
              + ")[日号](?!内|间)"
              + CLOCK
              + "|"
              + PART
              + ")|(?:初|底|末|中|春|夏|秋|冬|年初|年底|春天|夏天|秋天|冬天)?)");
  static final Pattern ISO =
      Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d\\d)[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)");
  static final Pattern RELATIVE_YEAR =
      Pattern.compile(
          "(?<r>今年|去年|前年|明年|大前年)(?:(?<m>"
              + N
              + ")月(?:(?<d>"
              + N
              + ")[日号]"
              + CLOCK
              + "|"
              + PART
              + ")|(?:年初|年底|初|底|末|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|夏|冬|春|秋)?)");
  static final Pattern RELATIVE_MONTH =
      Pattern.compile(
          "(?<r>本月|这个月|上个月|上月|下个月|下月|当月|前个月)(?:(?<d>" + N + ")[日号]" + CLOCK + "|" + PART + ")");
  static final Pattern MONTH =
      Pattern.compile(
          "(?<![\\d.])(?<m>"
              + N
              + ")月(?!球|亮|饼|间)(?:(?<d>"
              + N
              + ")[日号](?!内|间)"
              + CLOCK
              + "|"
              + PART
              + ")");
  static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d.年月个近第每共拘留限期达满了]|超过|长达)(?<d>\\d{1,2})(?:日(?!内|间|元|本|游|常|圆|拘|刑|后)|号(?![楼线房院室机公站令店铺桥]))"
              + CLOCK);
  static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<r>上上|上个|上一个|上|本|这个|这|下个|下)?(?:周|星期|礼拜)(?:(?<w>[一二三四五六日天])(?![年圈岁])"
              + CLOCK
              + "(?:\\((?:(?<m>"
              + N
              + ")月)?(?<d>"
              + N
              + ")[日号]\\))?|(?<e>末))");
  static final Pattern WEEK = Pattern.compile("(?<r>上|本|这|下)(?:一|个)?(?:周|星期|礼拜)(?![一二三四五六日天末])");
  static final Pattern RELATIVE_DAY =
      Pattern.compile("(?<r>今天|今日|今晨|今早|今晚|昨天|昨日|昨晚|昨夜|昨晨|前天|前日|前晚|大前天|明天|明日|后天)" + CLOCK);
  static final Pattern RECENT =
      Pattern.compile("(?<r>近日|日前|最近|不久前|前不久|近期|近来|早些时候|(?<!\\d)日内|几天前|数天前|几日前|数日前|连日来|近几天|新近|刚刚)");
  static final Pattern AGO =
      Pattern.compile("(?<n>" + N + "|两|半)(?<u>天|日|周|个星期|星期|个月|年)(?:之前|以前|前)(?!夕|后)");

  private static final Pattern SAME_DAY = Pattern.compile("(?:当天|当日|当晚|同日|当夜)" + CLOCK);

  private static final List<Pattern> FORMS =
      List.of(
          FULL,
          ISO,
          RELATIVE_YEAR,
          RELATIVE_MONTH,
          WEEKDAY,
          MONTH,
          DAY,
          WEEK,
          RELATIVE_DAY,
          RECENT,
          AGO);
  // A form is tried only where one of its characters stands: most sentences hold no date.
  private static final Map<Pattern, String> MARKS =
      Map.ofEntries(
          Map.entry(FULL, "年"),
          Map.entry(ISO, "-/."),
          Map.entry(RELATIVE_YEAR, "年"),
          Map.entry(RELATIVE_MONTH, "月"),
          Map.entry(WEEKDAY, "周星礼"),
          Map.entry(MONTH, "月"),
          Map.entry(DAY, "日号"),
          Map.entry(WEEK, "周星礼"),
          Map.entry(RELATIVE_DAY, "今昨前明后"),
          Map.entry(RECENT, "近前最早日连新刚"),
          Map.entry(AGO, "前"));
  private static final Pattern JOINED = Pattern.compile("(或|至|到|-|–|—|~|和|与|及)(者)?(?:次日)?");

  private final DateResolution resolution;

  /**
   * A reader for words said or published in a period.
   *
   * @param reference a day, month or year; null where it is not known
   */
  DateReader(@Nullable Period reference) {
    this.resolution = new DateResolution(reference);
  }

  @Override
  public List<Mention<Period>> read(String sentence) {
    List<Mention<Period>> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      if (MARKS.getOrDefault(form, "").chars().allMatch(c -> sentence.indexOf(c) < 0)) {
        continue;
      }
      Matcher m = form.matcher(sentence);
      while (m.find()) {
        if (found.stream().noneMatch(other -> other.overlaps(m.start(), m.end()))) {
          Period period = meaning(form, m);
          if (period != null) {
            found.add(new Mention<>(m.start(), m.end(), period));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    sameDay(sentence, found);
    return joined(sentence, found);
  }

  /** "That day" is the day named last before it in the sentence. */
  private static void sameDay(String sentence, List<Mention<Period>> found) {
    Matcher m = SAME_DAY.matcher(sentence);
    while (m.find()) {
      for (Mention<Period> date : found.reversed()) {
        boolean day = date.value().start() != null && date.value().start().day() > 0;
        if (day && date.end() <= m.start()) {
          found.add(new Mention<>(m.start(), m.end(), date.value()));
          found.sort(Comparator.comparingInt(Mention::start));
          break;
        }
      }
    }
  }

  private @Nullable Period meaning(Pattern form, Matcher m) {
    try {
      return resolution.resolve(form, m);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static List<Mention<Period>> joined(String s, List<Mention<Period>> dates) {
    List<Mention<Period>> out = new ArrayList<>();
    for (Mention<Period> date : dates) {
      Mention<Period> last = out.isEmpty() ? null : out.getLast();
      if (last != null
          && last.end() < date.start()
          && JOINED.matcher(s.substring(last.end(), date.start())).matches()) {
        Period both = DateResolution.span(last.value(), date.value());
        if (both != null) {
          out.set(out.size() - 1, new Mention<>(last.start(), date.end(), both));
          continue;
        }
      }
      out.add(date);
    }
    return out;
  }
}
