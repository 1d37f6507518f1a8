package org.durumi.archive;

import java.util.List;
import org.durumi.archive.store.Store;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;

/** Which tellings are of one happening. For the archive's thread. */
public final class Incidents {

  private final Store store;
  private final Ledger ledger;
  private final Linking linking;

  Incidents(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
    this.linking = new Linking(store);
  }

  /** What stands of all that people decided about pairs of tellings. */
  public LinkStanding standing() {
    return store.read(linking::standing);
  }

  /**
   * Keeps decisions about pairs of tellings that are made in one go, all of them or none.
   *
   * @throws UnknownIdException if there is no such event
   * @throws org.durumi.record.review.RefusedDecision with a sentence that names what is in the way,
   *     if one contradicts what stands
   */
  public void decide(List<? extends LinkDecision> decisions) {
    ledger.write(page -> {
      linking.keep(page, decisions);
      return decisions;
    });
  }
}
