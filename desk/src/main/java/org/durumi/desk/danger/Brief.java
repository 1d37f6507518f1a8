package org.durumi.desk.danger;

import java.time.Duration;
import java.util.List;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CustodyRow;
import org.durumi.record.linkage.TellingId;

/**
 * Some people in custody, as far as the order of the board asks for them.
 *
 * @param row what the archive keeps of them
 * @param care what is to be done for them
 * @param alsoPlanned what was planned at other events of theirs
 * @param age how old the news is at least
 * @param urgency how urgent it is, 0 to 3
 */
record Brief(CustodyRow row, CareRow care, List<CareRow> alsoPlanned, Duration age, int urgency) {

  /** Keeps its own copy. */
  Brief {
    alsoPlanned = List.copyOf(alsoPlanned);
  }

  /** The telling that its plan is kept with. */
  TellingId id() {
    return new TellingId(care.report(), care.event());
  }
}
