package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fills the roles of MUC-4 with the encoder's heads for them, to be compared with published
 * figures; {@code training/durumi_training/measure.py} does the same.
 */
public final class MucReader {

  /** Different strings that are looked at for one role of one document. */
  private static final int MOST = 40;

  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the)\\b");

  private final Encoder encoder;

  MucReader(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * A reader with the weights that are packed with the program.
   *
   * @throws IllegalStateException where there are none
   */
  public static MucReader trained() {
    return new MucReader(
        Encoder.shipped()
            .orElseThrow(() ->
                new IllegalStateException("This program was packed without a trained reader.")));
  }

  /**
   * A filler's mention.
   *
   * @param words as compared
   * @param raw as they stand
   * @param narrow what mentions are compared by
   */
  private record Filler(String words, String raw, double score, double[] narrow) {}

  /** Role by role the entities of a document, each by one mention. */
  public Map<String, List<String>> fillers(String text) {
    Heads heads = encoder.heads();
    double told = 0;
    Map<String, Map<String, Filler>> found = new LinkedHashMap<>();
    heads.mucRoles().forEach(role -> found.put(role, new HashMap<>()));
    for (Window window : encoder.windows(text)) {
      try (Encoding encoding = encoder.read(window)) {
        told = Math.max(told, encoding.scores().probability(0, heads.mucTold()));
        for (int role = 0; role < heads.mucRoles().size(); role++) {
          collect(text, encoding, role, found.getOrDefault(heads.mucRoles().get(role), Map.of()));
        }
      }
    }
    boolean is = told >= heads.muc().told();
    Map<String, List<String>> fillers = new LinkedHashMap<>();
    found.forEach(
        (role, mentions) -> fillers.put(role, is ? entities(mentions.values()) : List.of()));
    return fillers;
  }

  /** Keeps the surest of mentions with like words. */
  private static void collect(
      String text, Encoding encoding, int role, Map<String, Filler> mentions) {
    Heads heads = encoding.heads();
    Scores scores = encoding.scores();
    int same = heads.same();
    for (Scores.Run run : scores.runs(heads.muc(role), heads.muc().roles().get(role))) {
      if (run.first() > 0 && run.last() < encoding.window().size()) {
        String raw = Stretch.of(text, encoding.window(), run).words(text);
        double[] narrow = scores.mean(run.first(), run.last(), same, same + Heads.ALIKE);
        Filler filler = new Filler(normal(raw), raw, run.score(), narrow);
        if (!filler.words().isEmpty()) {
          mentions.merge(
              filler.words(), filler, (one, other) -> other.score() > one.score() ? other : one);
        }
      }
    }
  }

  /**
   * One mention an entity: one whose words all stand in another's, or that is like it, is not kept.
   */
  private List<String> entities(Collection<Filler> mentions) {
    List<Filler> kept = new ArrayList<>();
    mentions.stream()
        .sorted(
            Comparator.comparingDouble((Filler one) -> -one.score()).thenComparing(Filler::words))
        .limit(MOST)
        .filter(one -> kept.stream().noneMatch(other -> isSame(one, other)))
        .forEachOrdered(kept::add);
    return kept.stream().map(Filler::raw).toList();
  }

  private boolean isSame(Filler one, Filler other) {
    Set<String> ours = new HashSet<>(List.of(one.words().split(" ", -1)));
    Set<String> theirs = new HashSet<>(List.of(other.words().split(" ", -1)));
    return theirs.containsAll(ours) || ours.containsAll(theirs) || alike(one, other);
  }

  private boolean alike(Filler one, Filler other) {
    double product = 0;
    for (int i = 0; i < Heads.ALIKE; i++) {
      product += one.narrow()[i] * other.narrow()[i];
    }
    double score = product / Math.sqrt(Heads.ALIKE) + encoder.heads().sameBias();
    return Scores.probability(score) >= encoder.heads().muc().same();
  }

  /** As the published scorer compares: lower case, no punctuation, no articles. */
  static String normal(String words) {
    String letters = PUNCTUATION.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    return ARTICLE.matcher(letters).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }
}
