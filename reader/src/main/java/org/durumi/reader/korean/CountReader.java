package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * Finds counts of people: 30여 명, 최소 9명, 두 사람, 5~6명. Ages, sums, days and groups (5세, 500만원, 16일, 3개
 * 그룹) are none.
 */
final class CountReader implements MentionReader<Count> {

  private static final Pattern BEFORE =
      Pattern.compile("(약|대략|어림잡아|줄잡아|최소한?|적어도|최대|많게는|무려|총|모두)\\s?$");
  private static final Pattern COUNTER =
      Pattern.compile("\\s?(남짓\\s?|여\\s?)?(명|사람|인(?=[이을의은과]))" + "(?!단|령|의로|분|절|칭|예|확|백|목|시)");
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s?(이상|넘게|넘는|이 넘는|을 넘는|을 웃도는|이 넘게|가까이|가까운|에 가까운|에 육박하는" + "|이하|미만|안팎|가량|정도|쯤|내외|남짓)");
  private static final Pattern RANGE = Pattern.compile("\\s?(?:[~∼〜～-]|명에서|에서)\\s?");

  @Override
  public List<Mention<Count>> read(String sentence) {
    List<Mention<Count>> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.length()) {
      Mention<Count> mention = startsWord(sentence, at) ? at(sentence, at) : null;
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.end();
      }
    }
    return found;
  }

  private static boolean startsWord(String sentence, int at) {
    if (at == 0) {
      return true;
    }
    char previous = sentence.charAt(at - 1);
    char c = sentence.charAt(at);
    boolean digit = c >= '0' && c <= '9';
    boolean afterDigit = (previous >= '0' && previous <= '9') || previous == ',' || previous == '.';
    return digit ? !afterDigit : !Hangul.isSyllable(previous) || "약총".indexOf(previous) >= 0;
  }

  private static @Nullable Mention<Count> at(String sentence, int from) {
    Numerals.Numeral numeral = Numerals.at(sentence, from);
    if (numeral == null) {
      return null;
    }
    Count count = numeral.count();
    int end = numeral.end();
    Matcher range = RANGE.matcher(sentence).region(end, sentence.length());
    if (range.lookingAt() && range.end() < sentence.length()) {
      Numerals.Numeral upper = Numerals.at(sentence, range.end());
      Integer low = count.min();
      Integer high = upper == null ? null : upper.count().max();
      if (upper != null && low != null && high != null && low < high) {
        count = Count.between(low, high);
        end = upper.end();
      }
    }
    Matcher counter = COUNTER.matcher(sentence).region(end, sentence.length());
    if (!counter.lookingAt()) {
      return null;
    }
    if (counter.group(1) != null) {
      count = counter.group(1).startsWith("여") ? least(count) : about(count);
    }
    return qualified(sentence, from, counter.end(), count);
  }

  private static Mention<Count> qualified(String sentence, int from, int end, Count bare) {
    Count count = bare;
    int to = end;
    Matcher after = AFTER.matcher(sentence).region(end, sentence.length());
    if (after.lookingAt()) {
      to = after.end();
      count = after(after.group(1), count);
    }
    int start = from;
    Matcher before = BEFORE.matcher(sentence).region(Math.max(0, from - 6), from);
    if (before.find()) {
      String word = before.group(1);
      start = before.start();
      if (word.startsWith("최소") || word.equals("적어도")) {
        count = least(count);
      } else if (word.equals("최대") || word.equals("많게는")) {
        count = most(count);
      } else if (!word.equals("무려") && !word.equals("총") && !word.equals("모두")) {
        count = about(count);
      } else {
        start = from;
      }
    }
    return new Mention<>(start, to, count);
  }

  private static Count after(String word, Count count) {
    if (word.equals("미만")) {
      Integer max = count.max();
      return max == null || max == 0 ? count : Count.atMost(max - 1);
    }
    if (word.equals("이하") || word.contains("가까") || word.contains("육박")) {
      return most(count);
    }
    boolean more = word.contains("이상") || word.contains("넘") || word.contains("웃도");
    return more ? least(count) : about(count);
  }

  private static Count least(Count count) {
    Integer min = count.min();
    return min == null ? count : Count.atLeast(min);
  }

  private static Count most(Count count) {
    Integer max = count.max();
    return max == null ? count : Count.atMost(max);
  }

  private static Count about(Count count) {
    return new Count(count.min(), count.max(), true);
  }
}
