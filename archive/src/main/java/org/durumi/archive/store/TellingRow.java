package org.durumi.archive.store;

import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * A telling as it is linked.
 *
 * @param id the telling
 * @param knot the knot that it hangs in: tellings that could be of one incident
 * @param incident the incident that it is of
 * @param root the number, within the incident, of the origin that it rests on, from 1
 * @param least how many people it tells of at the least, if it says
 * @param most how many at the most, if it says
 * @param ready the telling made ready to be compared
 */
public record TellingRow(
    TellingId id,
    String knot,
    String incident,
    int root,
    @Nullable Integer least,
    @Nullable Integer most,
    byte[] ready) {

  /** The same, elsewhere. */
  public TellingRow in(String otherKnot, String otherIncident, int otherRoot) {
    return new TellingRow(id, otherKnot, otherIncident, otherRoot, least, most, ready);
  }

  /** The same with the telling made ready. */
  public TellingRow with(byte[] bytes) {
    return new TellingRow(id, knot, incident, root, least, most, bytes);
  }

  /** The same without the bytes. */
  public TellingRow bare() {
    return new TellingRow(id, knot, incident, root, least, most, new byte[0]);
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "TellingRow[" + id + "]";
  }
}
