package org.durumi.reader.chinese;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.jspecify.annotations.Nullable;

/** Tells reviews, sport and show business from reports: their arrests are on the page or screen. */
final class Genre {

  private static final Lexicon<Boolean> WORDS = Lexicon.of("genre.tsv", row -> true);
  private static final Pattern TITLE =
      Pattern.compile("影评|书评|电影|纪录片|影片|小说|读后|观后|新书|影展|票房|上映|比赛|联赛|世界杯|决赛|展览");
  private static final int FEW = 2;
  private static final int MANY = 3;
  private static final double DENSE = 0.006;

  private Genre() {}

  /** Tells whether a report is about a work or a game. */
  static boolean isNoReport(@Nullable String title, String plain) {
    List<Mention<Boolean>> found = WORDS.read(plain);
    Set<String> kinds = new HashSet<>();
    for (Mention<Boolean> word : found) {
      kinds.add(plain.substring(word.start(), word.end()));
    }
    boolean titled = title != null && TITLE.matcher(Script.plain(title)).find();
    boolean dense = found.size() > DENSE * plain.length();
    return (titled && kinds.size() >= FEW)
        || (kinds.size() >= MANY && dense && found.size() > MANY);
  }
}
