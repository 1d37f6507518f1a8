package org.durumi.archive;

import java.util.Optional;
import org.durumi.archive.search.Letters;
import org.durumi.archive.store.Store;
import org.durumi.linker.root.Likeness;
import org.durumi.linker.root.Sketch;

/**
 * Puts reports of nearly the same text into one family, which goes by the number of its first
 * report. All others of it are like that one, so that a family cannot drift from telling to telling
 * until its ends have nothing in common.
 */
final class Families {

  private final Store store;
  private final Dossiers dossiers;

  Families(Store store) {
    this.store = store;
    this.dossiers = new Dossiers(store);
  }

  /**
   * The family of a report that comes in; it begins one where its text is like no other.
   *
   * @param report its number
   * @param text its text
   */
  long of(long report, String text) {
    String letters = Letters.of(text);
    Sketch sketch = Sketch.of(letters);
    for (long candidate : store.derived().likenesses().candidates(sketch)) {
      if (candidate != report && Likeness.isNear(letters, letters(candidate))) {
        store.cases().setFamily(candidate, candidate, true);
        return candidate;
      }
    }
    store.derived().likenesses().put(report, sketch);
    return report;
  }

  private String letters(long report) {
    return Optional.of(store.reports().report(report).orElseThrow())
        .map(row -> Letters.of(dossiers.text(row).string()))
        .orElseThrow();
  }

  /** Finds all families anew. */
  void anew() {
    store.derived().likenesses().clear();
    store
        .reports()
        .forEach(row -> {
          long family = of(row.number(), dossiers.text(row).string());
          store.cases().setFamily(row.number(), family, family != row.number());
        });
  }
}
