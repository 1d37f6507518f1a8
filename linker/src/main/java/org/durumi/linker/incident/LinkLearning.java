package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.durumi.linker.match.Judged;
import org.durumi.linker.match.Model;
import org.durumi.linker.match.Pairs;
import org.durumi.linker.match.Refit;
import org.durumi.linker.match.Taught;

/**
 * Learns from an archive what agreement is worth there. The model that the program comes with is
 * the start and counts as so many pairs. It is fitted to the archive's own pairs, without labels;
 * and, if there are enough, corrected by what people decided. Each of these, and both together, are
 * held against decisions that they have not seen, and only what does better there than the shipped
 * model is worth using. The same tellings and decisions give the same model.
 */
public final class LinkLearning {

  /** So many decisions, in weight, must say "same", and so many "not the same", to teach. */
  public static final int LEAST_OF_EACH = 20;

  /** So many of each are needed to check by. */
  public static final int LEAST_TO_CHECK = 8;

  /** Of a large archive the newest so many tellings are enough. */
  public static final int MOST = 20_000;

  /** A few hundred labelled pairs are behind the shipped model. */
  private static final Refit.Options REFIT =
      new Refit.Options(400, 2_000, 100, 200_000, 20_261_129);

  /** Chosen by stories held out; see docs/linking.md. */
  private static final double HOLD = 2;

  private final LinkModel shipped;
  private final int size;
  private final List<Profile> profiles;
  private final Map<String, Profile> byId = new HashMap<>();

  /**
   * Learning from these tellings.
   *
   * @param shipped the model to start from, for a collection of usual size
   * @param tellings all of them; of a large archive the newest {@link #MOST} and those decided
   *     about
   * @param size how many the archive holds
   */
  public LinkLearning(LinkModel shipped, List<ReadyTelling> tellings, int size) {
    this.shipped = shipped;
    this.size = size;
    this.profiles = tellings.stream().map(ReadyTelling::profile).toList();
    profiles.forEach(profile -> byId.put(profile.telling().id(), profile));
  }

  /**
   * Learns.
   *
   * @param verdicts what stands of what people decided; about tellings that are not there they
   *     still pass on who is the same
   */
  public Learned from(List<Verdict> verdicts) {
    List<Settled> settled = settled(verdicts);
    double same = Settled.weight(settled, true);
    double different = Settled.weight(settled, false);
    List<Settled> balanced = Settled.balanced(settled);
    HeldOut heldOut = new HeldOut(balanced, size);
    HeldOut.Outcome before = heldOut.check(seen -> shipped);
    LinkModel refitted = refitted();
    List<Learned> tried = new ArrayList<>();
    for (Learned.Way way : Learned.Way.values()) {
      if (way == Learned.Way.TELLINGS || same >= LEAST_OF_EACH && different >= LEAST_OF_EACH) {
        HeldOut.Outcome after = heldOut.check(seen -> by(way, refitted, seen));
        tried.add(
            new Learned(
                shipped,
                by(way, refitted, balanced),
                way,
                verdicts.size(),
                same,
                different,
                before.figures(),
                after.figures(),
                after.surerThan(before)));
      }
    }
    return best(tried);
  }

  /** What comes of one way of learning, however few the decisions are and whatever it is worth. */
  public LinkModel by(Learned.Way way, List<Verdict> verdicts) {
    LinkModel start = way == Learned.Way.DECISIONS ? shipped : refitted();
    return by(way, start, Settled.balanced(settled(verdicts)));
  }

  private LinkModel by(Learned.Way way, LinkModel refitted, List<Settled> settled) {
    return switch (way) {
      case TELLINGS -> refitted;
      case DECISIONS -> taught(shipped, settled);
      case BOTH -> taught(refitted, settled);
    };
  }

  /** The best of what may be used; where nothing may, the best of all. */
  private static Learned best(List<Learned> tried) {
    Comparator<Learned> byLoss = Comparator.comparingDouble(one -> one.after().logLoss());
    return tried.stream()
        .filter(Learned::isBetter)
        .min(byLoss)
        .or(() -> tried.stream().min(byLoss))
        .orElseThrow();
  }

  private List<Settled> settled(List<Verdict> verdicts) {
    return Verdicts.of(verdicts).stream().flatMap(pair -> settled(pair).stream()).toList();
  }

  private List<Settled> settled(Verdicts.Pair pair) {
    Profile one = byId.get(pair.one());
    Profile other = byId.get(pair.other());
    return one == null || other == null
        ? List.of()
        : List.of(new Settled(new Judged<>(one, other, pair.same(), pair.weight()), pair.group()));
  }

  /** The shipped model, fitted to the tellings without looking at what people decided. */
  private LinkModel refitted() {
    Model model =
        new Refit<>(Fields.ALL, shipped.model(), REFIT)
            .to(profiles, candidates(profiles), shipped.forTellings(size).threshold());
    return new LinkModel(model, shipped.threshold());
  }

  static Pairs candidates(List<Profile> profiles) {
    Neighbours neighbours = new Neighbours();
    IntStream.range(0, profiles.size()).forEach(i -> neighbours.put(i, Keys.of(profiles.get(i))));
    return Pairs.of(
        IntStream.range(0, profiles.size())
            .parallel()
            .boxed()
            .flatMapToLong(i ->
                Arrays.stream(neighbours.before(i, Keys.of(profiles.get(i))))
                    .mapToLong(j -> Pairs.code(j, i)))
            .toArray());
  }

  /** Corrected by what people decided. */
  private LinkModel taught(LinkModel model, List<Settled> settled) {
    List<Judged<Profile>> pairs = settled.stream().map(Settled::pair).toList();
    return new LinkModel(
        new Taught<>(Fields.ALL, pairs, model.forTellings(size).threshold(), HOLD)
            .correct(model.model()),
        model.threshold());
  }
}
