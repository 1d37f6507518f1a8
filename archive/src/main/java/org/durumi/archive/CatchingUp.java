package org.durumi.archive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.durumi.archive.store.IndexState.Made;
import org.durumi.archive.store.Store;
import org.durumi.linker.incident.ReadyTelling;

/** Links what waits, step by step or, where so much waits that this is sooner done, all anew. */
final class CatchingUp {

  /** Where more than so many reports and a tenth of all wait, all are linked anew. */
  private static final int MANY = 200;

  /** How many knots a report that comes in has looked at again, while that is under way. */
  private static final int LOOKS = 4;

  private static final Duration ANEW_EACH = Duration.ofNanos(1_200_000);
  private static final Duration STEP_EACH = Duration.ofMillis(25);

  private CatchingUp() {}

  /** About how long it takes to link what waits, on a machine of two cores. */
  static Duration ahead(Store store) {
    if (!Relinking.isNeeded(store)) {
      return Duration.ZERO;
    }
    List<Long> waiting = store.tellings().unlinked();
    return isForAll(store, waiting)
        ? ANEW_EACH.multipliedBy(store.reports().nextNumber())
        : STEP_EACH.multipliedBy(waiting.size());
  }

  private static boolean isForAll(Store store, List<Long> waiting) {
    return store.indexState().madeOf(ReadyTelling.FORM).isEmpty()
        || waiting.size() > MANY + store.reports().nextNumber() / 10;
  }

  /**
   * Links what waits.
   *
   * @throws LinkingAnew.Stopped once it may not go on
   */
  static void run(Store store, BooleanSupplier goesOn) {
    Made made = Relinking.made(store);
    List<Long> waiting = store.tellings().unlinked();
    if (isForAll(store, waiting)) {
      new LinkingAnew(store, LinkedEvents.of(made.events()), goesOn).run();
      return;
    }
    Relinking linking = new Relinking(store, made);
    for (long report : waiting) {
      if (!goesOn.getAsBoolean()) {
        throw new LinkingAnew.Stopped();
      }
      linking.report(report);
    }
    linking.finish();
    int count = store.tellings().count();
    if (count > made.size()) {
      store.indexState().grow(ReadyTelling.FORM, Relinking.size(count));
    }
    lookAgain(store, waiting.size());
  }

  /**
   * More tellings ask for more evidence, so what hung together with less may come apart, and
   * nothing else can change: each report that comes in pays for a look at a few knots. All are done
   * long before the tellings are twice as many.
   */
  private static void lookAgain(Store store, int reports) {
    Optional<String> from = store.indexState().looked();
    if (from.isPresent() && reports > 0) {
      int most = LOOKS * reports;
      List<String> knots = store.tellings().knotsAfter(from.get(), most);
      Relinking linking = new Relinking(store, Relinking.made(store));
      knots.forEach(knot -> linking.settle(linking.ofKnots(Set.of(knot)), Set.of()));
      linking.finish();
      store.indexState().look(knots.size() < most ? null : knots.getLast());
    }
  }
}
