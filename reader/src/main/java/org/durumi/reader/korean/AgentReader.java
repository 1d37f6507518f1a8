package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Agent;
import org.jspecify.annotations.Nullable;

/** Finds those who act for a state or an armed group, with the country named before them. */
final class AgentReader implements MentionReader<Agent.Kind> {

  private static final WordIndex<Agent.Kind> HEADS =
      new WordIndex<>(
          Lexicon.rows("agents.tsv").stream()
              .filter(row -> !row[0].equals("prefix"))
              .map(row ->
                  new WordIndex.Entry<>(
                      row[1], Agent.Kind.valueOf(row[0].toUpperCase(Locale.ROOT))))
              .toList());
  private static final WordIndex<Boolean> PREFIXES =
      new WordIndex<>(
          Lexicon.rows("agents.tsv").stream()
              .filter(row -> row[0].equals("prefix") || row[2].equals("country"))
              .map(row -> new WordIndex.Entry<>(row[1], true))
              .toList());
  private static final Pattern UNIT =
      Pattern.compile("[가-힣]{2,7}(?:성|도|시|군|주|현|자치구|자치주|지구)(?=\\s)|도(?=\\s)");

  @Override
  public List<Mention<Agent.Kind>> read(String sentence) {
    List<Mention<Agent.Kind>> found = new ArrayList<>();
    for (int at = 0; at < sentence.length(); at++) {
      if (at > 0 && Character.isLetterOrDigit(sentence.charAt(at - 1))) {
        continue;
      }
      Mention<Agent.Kind> mention = at(sentence, at);
      if (mention != null) {
        found.add(mention);
        at = mention.end() - 1;
      }
    }
    return found;
  }

  private static @Nullable Mention<Agent.Kind> at(String sentence, int from) {
    int at = from;
    Mention<Agent.Kind> best = null;
    for (int words = 0; words < 5 && at < sentence.length(); words++) {
      WordIndex.Entry<Agent.Kind> head = HEADS.at(sentence, at);
      if (head != null && closes(sentence, at + head.word().length())) {
        best = new Mention<>(from, at + head.word().length(), head.value());
      }
      int next = prefixEnd(sentence, at, head);
      if (next < 0 || next >= sentence.length()) {
        break;
      }
      at = sentence.charAt(next) == ' ' ? next + 1 : next;
    }
    return best;
  }

  /** Where a country, a province or another agency ends that a head may follow, or -1. */
  private static int prefixEnd(
      String sentence, int at, WordIndex.@Nullable Entry<Agent.Kind> head) {
    WordIndex.Entry<Boolean> prefix = PREFIXES.at(sentence, at);
    if (prefix != null) {
      return at + prefix.word().length();
    }
    if (head != null && sentence.startsWith(" ", at + head.word().length())) {
      return at + head.word().length();
    }
    Matcher unit = UNIT.matcher(sentence).region(at, sentence.length());
    return unit.lookingAt() ? unit.end() : -1;
  }

  private static boolean closes(String sentence, int end) {
    return end >= sentence.length()
        || !Hangul.isSyllable(sentence.charAt(end))
        || sentence.startsWith("들", end)
        || sentence.startsWith("측", end)
        || Particle.after(sentence, end).particle() != Particle.NONE;
  }
}
