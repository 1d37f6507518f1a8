package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.List;
import org.durumi.linker.match.Clustering;
import org.durumi.linker.name.NameLikeness;

/**
 * Which names that reports give of the same people are one person's. Two names of one telling are
 * two people. Names are for comparing alone: nothing here tells who anybody is.
 */
public final class NamedPeople {

  /**
   * What a halving of the likeness costs, in bits; a likeness of {@link NameLikeness#SAME} is even
   * odds. Fitted by maximum likelihood to the 548 pairs of names of people in OpenSanctions'
   * name_bench (docs/estimation.md).
   */
  static final double BITS_OF_HALF = 4.25;

  private static final double LEAST_LIKE = 1e-3;

  private final List<Mention> mentions;
  private final Perturbed perturbed;

  private NamedPeople(List<Mention> mentions, Perturbed perturbed) {
    this.mentions = mentions;
    this.perturbed = perturbed;
  }

  /**
   * A name that a telling gives.
   *
   * @param telling the telling's id
   * @param name as the report writes it
   */
  public record Mention(String telling, String name) {

    /** Never the name. */
    @Override
    public String toString() {
      return "Mention[" + telling + "]";
    }
  }

  /** Names that are given of the same people, of one incident or of several that follow. */
  public static NamedPeople of(List<Mention> mentions) {
    Perturbed perturbed =
        new Perturbed(mentions.size(), Clustering.Options.EVEN, Perturbed.CALIBRATED);
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < i; j++) {
        Mention one = mentions.get(j);
        Mention other = mentions.get(i);
        perturbed.odds(j, i, odds(one.name(), other.name()));
        if (one.telling().equals(other.telling()) && !one.name().equals(other.name())) {
          perturbed.different(j, i);
        } else if (one.telling().equals(other.telling())) {
          perturbed.same(j, i);
        }
      }
    }
    return new NamedPeople(List.copyOf(mentions), perturbed);
  }

  private static double odds(String one, String other) {
    double like = Math.max(NameLikeness.of(one, other), LEAST_LIKE);
    return BITS_OF_HALF * Math.log(like / NameLikeness.SAME) / Math.log(2);
  }

  /** The mentions of each person, as names alone make it likeliest. */
  public List<List<Mention>> likeliest() {
    return told(perturbed.likeliest());
  }

  /** The mentions of each person in another way, the same for the same seed. */
  public List<List<Mention>> draw(long seed) {
    return told(perturbed.draw(seed));
  }

  private List<List<Mention>> told(List<List<Integer>> clusters) {
    List<List<Mention>> people = new ArrayList<>();
    clusters.forEach(one -> people.add(one.stream().map(mentions::get).toList()));
    return people;
  }
}
