package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many people: a number with a measure word for people, or right before a noun for them.
 * Ages, sums, dates and ordinals are no people.
 */
final class CountReader implements MentionReader<Count> {

  private enum Bound {
    FLOOR,
    ABOUT,
    CEILING
  }

  /** A number before its measure word. */
  private record Amount(int low, int high, boolean open, boolean about, int end) {}

  private static final Pattern FAMILY =
      Pattern.compile("(一家|一行|全家)?([二两三四五六七八九十\\d]{1,2})口(之家|人)?");
  private static final Pattern SUFFIX = Pattern.compile("(多|余|来|几)?(万|千|百)?(多|余)?");
  private static final Pattern RANGE = Pattern.compile("\\s*(至|到|-|–|—|~|或)\\s*");
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\s*(?:名(?![字叫为誉义单称])|位(?![于置居])|人(?![民均次权口们家质])|口(?=之家)|具(?=[^,。]{0,4}[尸遗])|条人命"
              + "|(?<pair>对)(?=[^,。]{0,6}(?:夫妇|夫妻|母女|父子|母子|父女|兄妹|姐妹|兄弟|情侣))|个(?=[^,。个]{0,8}))");
  private static final Pattern AFTER = Pattern.compile("(左右|上下|以上|之多|以下|以内|多)");

  private static final Lexicon<Bound> BOUNDS =
      Lexicon.of("bounds.tsv", row -> Bound.valueOf(row[1].toUpperCase(Locale.ROOT)));
  private static final Lexicon<Amount> VAGUE =
      Lexicon.of(
          "quantities.tsv",
          row ->
              new Amount(
                  row[1].isEmpty() ? -1 : Integer.parseInt(row[1]),
                  row[2].isEmpty() ? -1 : Integer.parseInt(row[2]),
                  false,
                  "about".equals(row[3]),
                  row[0].length()));

  @Override
  public List<Mention<Count>> read(String sentence) {
    List<Mention<Count>> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      Mention<Count> mention = at(sentence, i);
      if (mention == null) {
        i = pastNumber(sentence, i);
      } else {
        found.add(mention);
        i = mention.end();
      }
    }
    return found;
  }

  private static int pastNumber(String s, int i) {
    Numeral numeral = Numeral.at(s, i);
    return numeral == null ? i + 1 : Math.max(i + 1, numeral.end());
  }

  private static @Nullable Mention<Count> at(String s, int start) {
    Matcher family = FAMILY.matcher(s).region(start, s.length());
    if (family.lookingAt() && (family.group(1) != null || family.group(3) != null)) {
      Numeral n = Numeral.at(s, family.start(2));
      return n == null || n.lowCount() < 1
          ? null
          : new Mention<>(start, family.end(), Count.exactly(n.lowCount()));
    }
    Amount number = numberAt(s, start);
    if (number == null || (start > 0 && "第.每".indexOf(s.charAt(start - 1)) >= 0)) {
      return null;
    }
    Matcher measure =
        MEASURE.matcher(s).region(number.end(), s.length()).useTransparentBounds(true);
    int end = number.end();
    int times = 1;
    if (measure.lookingAt()) {
      end = measure.end();
      if (s.charAt(end - 1) == '个' && !personFollows(s, end, 8)) {
        return null;
      }
      times = measure.group("pair") == null ? 1 : 2;
    } else if (!personFollows(s, end, 0) || "多数几".indexOf(s.charAt(start)) >= 0) {
      return null;
    }
    return bounded(s, start, end, number, times);
  }

  private static boolean personFollows(String s, int at, int reach) {
    for (int i = at; i < Math.min(s.length(), at + reach + 1); i++) {
      if (",。;".indexOf(s.charAt(i)) >= 0) {
        return false;
      }
      if (HeadNoun.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Amount numberAt(String s, int start) {
    Mention<Amount> vague = VAGUE.at(s, start);
    if (vague != null) {
      Amount v = vague.value();
      boolean lone = vague.end() - start == 1 && start > 0 && isNumeral(s.charAt(start - 1));
      return lone ? null : new Amount(v.low, v.high, false, v.about, vague.end());
    }
    Numeral first = Numeral.at(s, start);
    if (first == null || first.lowCount() < 0) {
      return null;
    }
    Matcher range = RANGE.matcher(s).region(first.end(), s.length());
    if (range.lookingAt() && range.end() < s.length()) {
      Numeral second = Numeral.at(s, range.end());
      if (second != null && second.highCount() >= first.lowCount() && first.lowCount() > 0) {
        return new Amount(first.lowCount(), second.highCount(), false, false, second.end());
      }
    }
    Matcher suffix = SUFFIX.matcher(s).region(first.end(), s.length());
    if (!suffix.lookingAt() || suffix.end() == first.end()) {
      return new Amount(first.lowCount(), first.highCount(), false, false, first.end());
    }
    long scale = suffix.group(2) == null ? 1 : scale(suffix.group(2).charAt(0));
    long low = first.lowCount() * scale;
    return low > Integer.MAX_VALUE
        ? null
        : new Amount((int) low, -1, true, "来".equals(suffix.group(1)), suffix.end());
  }

  private static boolean isNumeral(char c) {
    return Character.isDigit(c) || "零一二两三四五六七八九十百千万".indexOf(c) >= 0;
  }

  private static long scale(char c) {
    return c == '万' ? 10_000 : c == '千' ? 1000 : 100;
  }

  private static @Nullable Mention<Count> bounded(
      String s, int start, int end, Amount number, int times) {
    Bound bound = null;
    int from = start;
    Mention<Bound> before = BOUNDS.endingAt(s, from);
    if (before != null
        && !(before.end() - before.start() == 1
            && "近".equals(s.substring(from - 1, from))
            && from > 1
            && "最附".indexOf(s.charAt(from - 2)) >= 0)) {
      bound = before.value();
      from = before.start();
      Mention<Bound> outer = BOUNDS.endingAt(s, from);
      from = outer == null ? from : outer.start();
      bound = outer == null ? bound : outer.value();
    }
    Matcher after = AFTER.matcher(s).region(end, s.length());
    if (after.lookingAt()) {
      String word = after.group();
      bound = word.equals("以上") ? Bound.FLOOR : word.startsWith("以") ? Bound.CEILING : bound;
      bound = word.endsWith("右") || word.equals("上下") ? Bound.ABOUT : bound;
      end = after.end();
    }
    int low = number.low < 0 ? -1 : number.low * times;
    int high = number.open || number.high < 0 ? -1 : number.high * times;
    if (bound == Bound.FLOOR) {
      high = -1;
      low = low < 0 ? number.high : low;
    } else if (bound == Bound.CEILING) {
      high = high < 0 ? low : high;
      low = -1;
    }
    if (low <= 0 && high <= 0) {
      return null;
    }
    boolean about = number.about || bound == Bound.ABOUT;
    return new Mention<>(from, end, new Count(low < 0 ? null : low, high < 0 ? null : high, about));
  }
}
