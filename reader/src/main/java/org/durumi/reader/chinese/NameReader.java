package org.durumi.reader.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of people in one report: Chinese and Korean ones by surname where a title or a
 * passive shows a person, others by their middle dot. A name once known is found wherever it
 * stands.
 */
final class NameReader implements MentionReader<String> {

  private static final String AFTER_NAME =
      "被遭因在于说表有无监服未拒持返乘抵赴携先、和与及,。(等已将从是近日的则也至等获涉近昨今前当星周上本去再就”认指称告透介强同以此出对向因为并仍仅曾\n";
  private static final String STRICT_AFTER = "被遭因于在涉获的、和与说(,";
  private static final Pattern DOTTED =
      Pattern.compile("[\\u4e00-\\u9fff]{1,5}(?:·[\\u4e00-\\u9fff]{1,6}){1,3}");
  private static final Pattern UNSURNAMED =
      Pattern.compile(
          "(藏族|藏人|西藏|维吾尔族?|哈萨克族?|蒙古族|缅甸)[^,。、]{2,5}?(?<=[人僧师者家手民游生授嘛姑员])([\\u4e00-\\u9fff&&[^被遭因在于的和与、说等已将从是近日去今昨当将获涉向对表本上]]{2,6})(?=[被遭因在于去今昨日近说表有0-9走(,])");
  private static final String NOT_DOTTED_START = "和与、因将把对的是被遭及向由在为者名士家员师授人";
  private static final String DOTTED_STOP = "因被遭在于和与、的说表等已则从是日近将获向对称及今去昨前现当一两三四五六七八九十至认指告透";

  private static final Lexicon<String> SURNAMES = Lexicon.of("surnames.tsv", row -> row[0]);
  private static final Lexicon<String> OTHERS = Lexicon.of("nonnames.tsv", row -> row[0]);

  private static final int REACH = 4;

  private final Lexicon<String> known = new Lexicon<>();
  private boolean any;

  /** Learns the names of a report's sentences. */
  NameReader(List<String> sentences) {
    for (String sentence : sentences) {
      learnDotted(sentence);
      learnUnsurnamed(sentence);
      for (int i = 0; i < sentence.length(); i++) {
        learn(sentence, i);
      }
    }
  }

  /** Names of peoples who use no surnames, after a title: "藏族导游…", "维吾尔学者…". */
  private void learnUnsurnamed(String s) {
    Matcher m = UNSURNAMED.matcher(s);
    while (m.find()) {
      for (int i = m.end(1); i < m.start(2); i++) {
        Mention<People.Kind> noun = HeadNoun.at(s, i);
        if (noun != null && noun.end() == m.start(2)) {
          add(m.group(2));
        }
      }
    }
  }

  private void add(String name) {
    known.add(name, name);
    any = true;
  }

  private void learnDotted(String s) {
    Matcher m = DOTTED.matcher(s);
    int past = 0;
    while (past < s.length() && m.find(past)) {
      past = m.end();
      String name = m.group();
      int dot = name.indexOf('·');
      int from = 0;
      for (int i = Math.max(-REACH, -m.start()); i < dot; i++) {
        if (i >= 0 && NOT_DOTTED_START.indexOf(name.charAt(i)) >= 0) {
          from = i + 1;
        }
        Mention<People.Kind> noun = HeadNoun.at(s, m.start() + i);
        if (noun != null && noun.end() <= m.start() + dot) {
          from = Math.max(from, noun.end() - m.start());
        }
      }
      int to = name.lastIndexOf('·') + 1;
      while (to < name.length() && DOTTED_STOP.indexOf(name.charAt(to)) < 0) {
        to++;
      }
      if (from < dot && to > name.lastIndexOf('·') + 1) {
        add(name.substring(from, to));
        past = m.start() + to;
      }
    }
  }

  private void learn(String s, int i) {
    Mention<String> surname = SURNAMES.at(s, i);
    if (surname == null || OTHERS.at(s, i) != null) {
      return;
    }
    boolean titled = titleEndsAt(s, i);
    boolean opens = i == 0 || ",。;:“(、和与及将把由对是".indexOf(s.charAt(i - 1)) >= 0;
    for (int given = 2; given >= 1; given--) {
      int end = surname.end() + given;
      if (end > s.length() || !han(s, surname.end(), end)) {
        continue;
      }
      char next = end == s.length() ? '。' : s.charAt(end);
      boolean titleFollows = end < s.length() && followsTitle(s, end);
      boolean certain =
          (titled && AFTER_NAME.indexOf(next) >= 0) || (titled && dateFollows(s, end));
      boolean likely = opens && given == 2 && (STRICT_AFTER.indexOf(next) >= 0 || titleFollows);
      boolean masked = given == 1 && "某".equals(s.substring(surname.end(), end));
      if ((certain || likely || masked) && clean(s.substring(i, end))) {
        add(s.substring(i, end));
        return;
      }
    }
  }

  private static boolean dateFollows(String s, int end) {
    return end < s.length() && (Character.isDigit(s.charAt(end)) || s.startsWith("星期", end));
  }

  private static boolean followsTitle(String s, int end) {
    for (String title : new String[] {"律师", "牧师", "教授", "先生", "女士", "神父", "主教", "博士"}) {
      if (s.startsWith(title, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean titleEndsAt(String s, int end) {
    for (int start = Math.max(0, end - 6); start < end; start++) {
      Mention<People.Kind> noun = HeadNoun.at(s, start);
      if (noun != null && noun.end() == end && !"家庭人口尸体遗体".contains(s.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean clean(String name) {
    for (int i = 1; i < name.length(); i++) {
      if ("被遭因在于说表的和与是日月年将把对向已从等也则至其他她们名人以并再曾仍都还就又却只不未没有".indexOf(name.charAt(i)) >= 0) {
        return false;
      }
    }
    return HeadNoun.at(name, 0) == null && HeadNoun.at(name, 1) == null;
  }

  private static boolean han(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.charAt(i) < '\u4e00' || s.charAt(i) > '\u9fff') {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Mention<String>> read(String sentence) {
    return any ? known.read(sentence) : List.of();
  }

  /** The known name that begins at an offset, or null. */
  @Nullable Mention<String> at(String sentence, int start) {
    return any ? known.at(sentence, start) : null;
  }
}
