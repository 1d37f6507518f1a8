package org.durumi.archive;

import org.durumi.archive.store.Store;

/** Makes the search index and the families anew, from texts and decisions. */
final class Indexing {

  private final Store store;

  Indexing(Store store) {
    this.store = store;
  }

  /**
   * Merges the index, in one transaction; {@code anew} makes it anew before.
   *
   * @return the tables it is in
   */
  Store settled(boolean anew) {
    store.write(() -> {
      if (anew) {
        run();
      }
      store.search().optimize();
      return true;
    });
    return store;
  }

  void run() {
    Dossiers dossiers = new Dossiers(store);
    store.search().clear();
    store
        .reports()
        .forEach(row -> {
          Dossier dossier = dossiers.of(row);
          store
              .search()
              .put(row.number(), Documents.of(dossier.proposed().report(), dossier.reviews()));
        });
    new Families(store).anew();
  }
}
