package org.durumi.archive.store;

import org.jspecify.annotations.Nullable;

/**
 * A report as it now stands.
 *
 * @param number what a person calls it by, from 1
 * @param snapshot SHA-256 of the bytes it came in
 * @param item 0, or its line of JSON Lines, from 1
 * @param text SHA-256 of its text in UTF-8
 * @param extraction the place in the log of the entry that took it out of its snapshot
 * @param proposal the place in the log of the entry that proposed its casefile
 * @param newest the leaf hash of the newest entry about it
 * @param name the name it came under
 * @param title its headline, if any
 * @param url where it was published, if known
 * @param asked the address that was asked for, if it was fetched
 * @param outlet who published it, if known
 * @param published when (EDTF), if known
 * @param language ISO 639 code, or {@code und}
 * @param added when it was added, by the computer's clock
 */
public record ReportRow(
    long number,
    String snapshot,
    int item,
    String text,
    long extraction,
    long proposal,
    String newest,
    String name,
    @Nullable String title,
    @Nullable String url,
    @Nullable String asked,
    @Nullable String outlet,
    @Nullable String published,
    String language,
    String added) {

  /** The same, as it stood after an earlier entry. */
  public ReportRow seen(String earlier) {
    return new ReportRow(
        number,
        snapshot,
        item,
        text,
        extraction,
        proposal,
        earlier,
        name,
        title,
        url,
        asked,
        outlet,
        published,
        language,
        added);
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "ReportRow[" + number + "]";
  }
}
