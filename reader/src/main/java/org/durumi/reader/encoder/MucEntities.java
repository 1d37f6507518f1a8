package org.durumi.reader.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * From probabilities of strings to entities, each told once. {@code
 * training/durumi_training/muc4/entities.py} does the same.
 *
 * @param cuts by role, from which probability on a string is a filler that is not told yet
 * @param within added where all words of one string stand in the other
 * @param ends added where both end alike
 * @param always added to each comparison
 */
record MucEntities(List<Double> cuts, double within, double ends, double always) {

  /** Width in which each of the judges compares strings. */
  private static final int ALIKE = 32;

  MucEntities {
    cuts = List.copyOf(cuts);
  }

  /** Reads {@code muc4.json}. */
  static MucEntities read(byte[] json) {
    try {
      JsonNode tree = new ObjectMapper().readTree(json);
      JsonNode rules = tree.path("rules");
      JsonNode roles = tree.path("roles");
      return new MucEntities(
          IntStream.range(0, roles.size()).mapToObj(i -> roles.path(i).asDouble()).toList(),
          rules.path(0).asDouble(),
          rules.path(1).asDouble(),
          rules.path(2).asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException("the encoder's muc4.json cannot be read", e);
    }
  }

  /**
   * The numbers of the strings that stand for an entity of a role each, the likeliest first. A
   * string counts as much as it is likely both to be a filler and to be none of those before it.
   */
  List<Integer> of(int role, List<String> strings, MucJudge.Said said) {
    double cut = cuts.get(role);
    List<Integer> kept = new ArrayList<>();
    IntStream.range(0, strings.size())
        .filter(i -> said.probabilities()[i][role] >= cut)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -said.probabilities()[i][role]))
        .forEachOrdered(string -> {
          double known =
              kept.stream().mapToDouble(k -> same(strings, said, string, k)).max().orElse(0);
          if (said.probabilities()[string][role] * (1 - known) >= cut) {
            kept.add(string);
          }
        });
    return kept;
  }

  /** Probability that two strings are one entity. */
  private double same(List<String> strings, MucJudge.Said said, int one, int other) {
    float[] its = said.narrow()[one];
    float[] others = said.narrow()[other];
    double product = 0;
    for (int i = 0; i < its.length; i++) {
      product += its[i] * others[i];
    }
    int judges = its.length / ALIKE;
    double score = product / judges / Math.sqrt(ALIKE) + always;
    List<String> words = List.of(strings.get(one).split(" ", -1));
    List<String> theirs = List.of(strings.get(other).split(" ", -1));
    score += holds(words, theirs) || holds(theirs, words) ? within : 0;
    score += words.getLast().equals(theirs.getLast()) ? ends : 0;
    return Scores.probability(score);
  }

  private static boolean holds(List<String> words, List<String> others) {
    return Set.copyOf(words).containsAll(others);
  }
}
