package org.durumi.archive.pack;

import java.util.List;

/**
 * What a pack shows and what it withholds.
 *
 * @param entries the entries with the fields that are opened
 * @param texts whether the reports' texts go into the pack
 * @param snapshots whether the preserved bytes go into the pack
 * @param patterns what was asked to be left out
 * @param remarks one sentence each, for the person who packs: what else is left out, and why
 */
record Disclosure(
    List<ShownEntry> entries,
    boolean texts,
    boolean snapshots,
    List<String> patterns,
    List<String> remarks) {

  List<ShownReport> reports() {
    return ShownReport.of(entries);
  }
}
