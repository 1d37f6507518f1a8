package org.durumi.linker.incident;

import java.util.Arrays;
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
 * the start and counts as so many pairs; then come the archive's own pairs, without labels; then,
 * if there are enough, what people decided. What is learned is held against decisions that it has
 * not seen, and must do no worse there than the shipped model. The same tellings and decisions give
 * the same model.
 */
public final class LinkLearning {

  /** So many decisions, in weight, must say "same", and so many "not the same", to teach. */
  public static final int LEAST_OF_EACH = 20;

  /** So many of each are needed to check by. */
  public static final int LEAST_TO_CHECK = 8;

  /** Of a large archive the newest so many tellings are looked at. */
  static final int MOST = 20_000;

  private static final Refit.Options REFIT =
      new Refit.Options(Double.parseDouble(System.getProperty("fm","400")), Double.parseDouble(System.getProperty("fu","400")), Double.parseDouble(System.getProperty("most","400")), 200_000, 20_261_129);
  private static final double HOLD = Double.parseDouble(System.getProperty("hold","2"));

  private final LinkModel shipped;
  private final List<Profile> profiles;
  private final Map<String, Profile> byId = new HashMap<>();

  /**
   * Learning from these tellings.
   *
   * @param shipped the model to start from, for a collection of this size
   * @param tellings all of them, the oldest first
   */
  public LinkLearning(LinkModel shipped, List<ReadyTelling> tellings) {
    this.shipped = shipped;
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
    List<Settled> settled =
        Verdicts.of(verdicts).stream().flatMap(pair -> settled(pair).stream()).toList();
    LinkModel refitted = refitted();
    boolean taught =
        Settled.weight(settled, true) >= LEAST_OF_EACH
            && Settled.weight(settled, false) >= LEAST_OF_EACH;
    HeldOut heldOut = new HeldOut(settled);
    return new Learned(
        shipped,
        taught ? taught(refitted, settled) : refitted,
        taught,
        verdicts.size(),
        Settled.weight(settled, true),
        Settled.weight(settled, false),
        heldOut.check(shipped, (model, _) -> model),
        heldOut.check(refitted, (model, seen) -> taught ? taught(model, seen) : model));
  }

  private List<Settled> settled(Verdicts.Pair pair) {
    Profile one = byId.get(pair.one());
    Profile other = byId.get(pair.other());
    return one == null || other == null
        ? List.of()
        : List.of(
            new Settled(new Judged<>(one, other, pair.same(), pair.weight()), pair.group()));
  }

  /** The shipped model, fitted to the tellings without looking at what people decided. */
  LinkModel refitted() {
    List<Profile> newest =
        profiles.subList(Math.max(0, profiles.size() - MOST), profiles.size());
    Model model =
        new Refit<>(Fields.ALL, shipped.model(), REFIT)
            .to(newest, candidates(newest), shipped.threshold());
    return new LinkModel(model, shipped.threshold());
  }

  static Pairs candidates(List<Profile> profiles) {
    Neighbours neighbours = new Neighbours();
    IntStream.range(0, profiles.size()).forEach(i -> neighbours.put(i, profiles.get(i)));
    return Pairs.of(
        IntStream.range(0, profiles.size())
            .parallel()
            .boxed()
            .flatMapToLong(i ->
                Arrays.stream(neighbours.before(i, profiles.get(i)))
                    .mapToLong(j -> Pairs.code(j, i)))
            .toArray());
  }

  /** Corrected by what people decided. */
  static LinkModel taught(LinkModel model, List<Settled> settled) {
    List<Judged<Profile>> pairs = settled.stream().map(Settled::pair).toList();
    return new LinkModel(
        new Taught<>(Fields.ALL, pairs, HOLD).correct(model.model()), model.threshold());
  }
}
