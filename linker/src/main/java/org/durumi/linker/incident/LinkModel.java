package org.durumi.linker.incident;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.durumi.linker.match.Model;
import org.durumi.linker.match.Rarity;
import org.durumi.linker.match.Score;
import org.durumi.linker.match.Scorer;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Tsv;

/**
 * What each agreement between two tellings is worth, and from which score on they are one.
 *
 * @param model the worth of each level
 * @param threshold log2 odds that the pairs of an incident reach on average
 */
public record LinkModel(Model model, double threshold) {

  /** Collections up to this size are like the one that the model was learned from. */
  static final int LEARNED_FROM = 500;

  /** What the program comes with, learned from labelled reports. */
  public static LinkModel standard() {
    return Standard.MODEL;
  }

  /**
   * The same for a larger collection. The more tellings there are, the likelier two agree by
   * chance, while a telling has no more fellows than before. Were all of one year and one province,
   * twice as many would ask for one bit more; but a larger collection also reaches further, and
   * what is years or countries apart does not agree by chance. So they ask for half a bit.
   *
   * @param tellings about how many there are
   */
  public LinkModel forTellings(int tellings) {
    double doublings = Math.log(Math.max(1, (double) tellings / LEARNED_FROM)) / Math.log(2);
    return new LinkModel(model, threshold + doublings / 2);
  }

  /**
   * The model as text, a line for each level, each chance to four digits.
   *
   * @see #parse
   */
  public String text() {
    StringBuilder text = new StringBuilder("threshold\t" + threshold + "\n");
    for (String line : model.rounded().lines()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is none, or of a version that compared other things
   */
  public static LinkModel parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().startsWith("threshold\t")) {
      throw new IllegalArgumentException("no threshold comes first");
    }
    double threshold = Double.parseDouble(lines.getFirst().substring("threshold\t".length()));
    LinkModel read = new LinkModel(Model.parse(lines.subList(1, lines.size())), threshold);
    read.scorer();
    return read;
  }

  Scorer<Profile> scorer() {
    return new Scorer<>(Fields.ALL, model, Rarity.NONE);
  }

  /** The log2 odds that two tellings are of one happening, as they decide about linking. */
  public double odds(ReadyTelling one, ReadyTelling other) {
    return scorer().odds(one.profile(), other.profile());
  }

  /**
   * What gives the log2 odds of pairs beyond the threshold, made once for many; for a pair of fewer
   * than the least no number, but minus infinity.
   *
   * @param least what matters to the caller, below 0 for pairs below the threshold
   */
  public ToDoubleBiFunction<ReadyTelling, ReadyTelling> beyond(double least) {
    Scorer<Profile> scorer = scorer();
    return (one, other) ->
        scorer.reaches(one.profile(), other.profile(), threshold + least)
            ? scorer.odds(one.profile(), other.profile()) - threshold
            : Double.NEGATIVE_INFINITY;
  }

  /**
   * The highest layer of {@link LinkIndex.Knot} in which a pair is linked; -1 where it is in none.
   *
   * @param beyond its log2 odds beyond the threshold
   */
  public static int layer(double beyond) {
    return beyond < 0 ? -1 : Layers.of(beyond);
  }

  /** How strongly two tellings speak for one happening, and why. */
  public Score explain(ReadyTelling one, ReadyTelling other) {
    return scorer().score(one.profile(), other.profile());
  }

  /**
   * How strongly two tellings speak for one happening, and why.
   *
   * @param one a telling, with the others of its report, itself among them
   * @param other the same for another
   */
  public Score explain(InReport one, InReport other) {
    return scorer().score(one.profile(), other.profile());
  }

  /**
   * A telling among those of its report.
   *
   * @param telling the telling
   * @param report all the report's tellings
   */
  public record InReport(Telling telling, List<Telling> report) {

    private Profile profile() {
      return Profile.of(telling, Story.of(report));
    }
  }

  private static final class Standard {
    private static final LinkModel MODEL =
        new LinkModel(Model.parse(Tsv.lines(LinkModel.class, "model.tsv")), 5);
  }
}
