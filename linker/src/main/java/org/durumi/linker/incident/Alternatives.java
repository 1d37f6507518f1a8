package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.durumi.linker.match.Clustering;
import org.durumi.linker.match.Scorer;

/**
 * Other ways in which the same tellings may make incidents, drawn by how sure the linker is of each
 * pair. What a person settled as same or not the same holds in every draw, and so does that what
 * one report tells of two days is not one incident. The same seed gives the same draws.
 *
 * @see Perturbed
 */
public final class Alternatives {

  /**
   * What a bit beyond the threshold is really worth: the fields of a pair are not independent, so
   * their sum says too much. By logistic regression on 297 labelled pairs, each scored by a model
   * that learned from other stories; the threshold itself stands for even odds there
   * (docs/estimation.md).
   */
  static final double SURENESS = 0.35;

  /** In a part up to this size every pair is scored. */
  private static final int SMALL = 150;

  /** In a larger one those that no draw is likely to join are passed over. */
  private static final double FAR = -20;

  /** What a pair that nobody scored counts: as for the linker itself. */
  private static final double UNSEEN = -4;

  private final List<Part> parts;

  private record Part(List<String> ids, Perturbed perturbed) {

    List<List<String>> named(List<List<Integer>> clusters) {
      return clusters.stream().map(cluster -> cluster.stream().map(ids::get).toList()).toList();
    }
  }

  private Alternatives(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Makes ready to draw.
   *
   * @param model with the threshold of the collection that the tellings are from
   * @param decisions what people settled
   * @param parts tellings that could be of one incident, together; each telling in one of them
   */
  public static Alternatives of(
      LinkModel model, Decisions decisions, List<List<ReadyTelling>> parts) {
    Map<String, List<Decisions.Settled>> settled = new HashMap<>();
    for (Decisions.Settled one : decisions.holding()) {
      settled.computeIfAbsent(one.one(), _ -> new ArrayList<>()).add(one);
    }
    Scorer<Profile> scorer = model.scorer();
    return new Alternatives(
        parts.parallelStream()
            .map(part -> part(scorer, model.threshold(), settled, part))
            .toList());
  }

  private static Part part(
      Scorer<Profile> scorer,
      double threshold,
      Map<String, List<Decisions.Settled>> settled,
      List<ReadyTelling> given) {
    // In the order of their names, as the linker takes them: ties must fall alike.
    List<Profile> profiles =
        given.stream()
            .map(ReadyTelling::profile)
            .sorted((a, b) -> a.telling().id().compareTo(b.telling().id()))
            .toList();
    List<String> ids = profiles.stream().map(one -> one.telling().id()).toList();
    Perturbed perturbed =
        new Perturbed(ids.size(), new Clustering.Options(threshold, UNSEEN), SURENESS);
    for (int i = 0; i < profiles.size(); i++) {
      for (int j = 0; j < i; j++) {
        Profile one = profiles.get(j);
        Profile other = profiles.get(i);
        if (profiles.size() <= SMALL || scorer.reaches(one, other, threshold + FAR)) {
          perturbed.odds(j, i, scorer.odds(one, other));
        }
        if (one.report().equals(other.report()) && one.isOfAnotherDay(other)) {
          perturbed.apart(j, i);
        }
      }
    }
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, ids.size()).forEach(i -> places.put(ids.get(i), i));
    for (int i = 0; i < ids.size(); i++) {
      for (Decisions.Settled one : settled.getOrDefault(ids.get(i), List.of())) {
        Integer other = places.get(one.other());
        if (other != null && one.same()) {
          perturbed.same(i, other);
        } else if (other != null) {
          perturbed.different(i, other);
        }
      }
    }
    return new Part(ids, perturbed);
  }

  /** The ids of the tellings of each incident, as the linker puts them together. */
  public List<List<String>> likeliest() {
    return parts.parallelStream()
        .flatMap(part -> part.named(part.perturbed().likeliest()).stream())
        .toList();
  }

  /**
   * The ids of the tellings of each incident in another way.
   *
   * @param seed of all draws
   * @param number of this one
   */
  public List<List<String>> draw(long seed, int number) {
    return IntStream.range(0, parts.size())
        .parallel()
        .boxed()
        .flatMap(i -> {
          Part part = parts.get(i);
          return part.named(part.perturbed().draw(mixed(seed, number, i))).stream();
        })
        .toList();
  }

  private static long mixed(long seed, int number, int part) {
    return (seed * 0x9E3779B97F4A7C15L + number) * 0x9E3779B97F4A7C15L + part;
  }

  /** How many tellings may be put together otherwise, being with others in a part. */
  public int movable() {
    Set<String> all = new HashSet<>();
    parts.stream().filter(part -> part.ids().size() > 1).forEach(part -> all.addAll(part.ids()));
    return all.size();
  }
}
