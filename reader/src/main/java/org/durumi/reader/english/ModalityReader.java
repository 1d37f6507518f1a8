package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.Modality;

/**
 * Tells from the words around an act whether it happened, is feared, planned, denied or only
 * supposed. An act that is merely imagined ("if they were sent back") has no modality at all.
 */
final class ModalityReader {

  private record Cue(Optional<Modality> modality, boolean before, List<String> words) {}

  private static final List<Cue> CUES = new ArrayList<>();

  static {
    for (String[] row : Table.rows(ModalityReader.class, "modality.tsv")) {
      Optional<Modality> modality =
          row[0].equals("hypothetical")
              ? Optional.empty()
              : Optional.of(Modality.valueOf(row[0].toUpperCase(Locale.ROOT)));
      CUES.add(new Cue(modality, row[1].equals("before"), List.of(row[2].split(" ", -1))));
    }
  }

  /** What a cue says and where it stands. */
  record Judgement(Optional<Modality> modality, int at) {}

  /**
   * Reads the cues around an act.
   *
   * @param tokens the sentence
   * @param from first token of the clause
   * @param act first token of the act
   * @param to one past the last token of the clause
   * @return what the nearest cue says, or empty where there is none
   */
  Optional<Judgement> read(List<Token> tokens, int from, int act, int to) {
    Judgement best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Cue cue : CUES) {
      int at =
          cue.before() ? last(tokens, from, act, cue.words()) : first(tokens, act, to, cue.words());
      if (at < 0) {
        continue;
      }
      int end = at + cue.words().size();
      int distance = (cue.before() ? Math.max(0, act - end) : at - act) * 4 - cue.words().size();
      if (distance < bestDistance) {
        bestDistance = distance;
        best = new Judgement(cue.modality(), at);
      }
    }
    if (best != null
        && best.modality().equals(Optional.of(Modality.PLANNED))
        && feared(tokens, from, act)) {
      return Optional.of(new Judgement(Optional.of(Modality.IMMINENT_FEARED), best.at()));
    }
    return Optional.ofNullable(best);
  }

  /** "they fear that he will be sent back" is a fear, not a plan. */
  private static boolean feared(List<Token> tokens, int from, int act) {
    return tokens.subList(from, act).stream().anyMatch(t -> Words.FEAR.contains(t.lower()));
  }

  private static int last(List<Token> tokens, int from, int act, List<String> words) {
    for (int at = act - 1; at >= from; at--) {
      if (matches(tokens, at, Math.min(tokens.size(), act + 1), words)) {
        return at;
      }
    }
    return -1;
  }

  private static int first(List<Token> tokens, int act, int to, List<String> words) {
    for (int at = act; at < to; at++) {
      if (matches(tokens, at, to, words)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(List<Token> tokens, int at, int limit, List<String> words) {
    int i = at;
    for (int w = 0; w < words.size(); w++) {
      if (words.get(w).equals("...")) {
        int stop = Math.min(limit, i + 4);
        while (i < stop && !tokens.get(i).is(words.get(w + 1))) {
          i++;
        }
        continue;
      }
      while (w > 0 && i < limit && isFiller(tokens.get(i)) && !tokens.get(i).is(words.get(w))) {
        i++;
      }
      if (i >= limit || !tokens.get(i).is(words.get(w))) {
        return false;
      }
      i++;
    }
    return true;
  }

  private static boolean isFiller(Token token) {
    return Set.of("soon", "now", "also", "all", "then", "already", "have", "since")
        .contains(token.lower());
  }
}
