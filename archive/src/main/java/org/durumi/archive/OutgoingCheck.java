package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.Outgoing;
import org.durumi.archive.store.Store;
import org.durumi.record.consent.KeptConsent;

/**
 * Follows the log and tells whether consents and releases fit those before them, whether a second
 * person overruled what was overruled, and whether they are listed as the log says.
 */
final class OutgoingCheck {

  private final Store store;
  private final Faults faults;
  private final SortedMap<Integer, KeptConsent> consents = new TreeMap<>();
  private final SortedMap<Long, Outgoing.Line> lines = new TreeMap<>();
  private final Map<Departure.Kind, Integer> left = new EnumMap<>(Departure.Kind.class);

  OutgoingCheck(Store store, Faults faults) {
    this.store = store;
    this.faults = faults;
  }

  /** Takes an entry; the contents that it speaks of. */
  List<Sha256> read(EntryHeader header, ObjectNode fields) {
    if (!header.parents().isEmpty()) {
      throw new BrokenEvidenceException("builds on another, which its kind never does");
    }
    if (header.kind() == EntryKind.CONSENT) {
      ConsentEntries.take(consents, header, fields);
      note(header, header.kind().code(), ConsentEntries.number(fields));
      return List.of();
    }
    int number = DepartureEntries.number(fields);
    Departure.Kind kind = DepartureEntries.kind(fields);
    note(header, kind.code(), number);
    List<Sha256> contents = DepartureEntries.contents(fields);
    byte[] basis =
        store
            .contents()
            .get(contents.getLast())
            .orElseThrow(() -> new BrokenEvidenceException("lacks what its release rests on"));
    DepartureEntries.departure(header, fields, basis);
    if (number != left.merge(kind, 1, Integer::sum)) {
      throw new BrokenEvidenceException("is a release out of its order");
    }
    return contents;
  }

  private void note(EntryHeader header, String kind, int number) {
    lines.put(header.seq(), new Outgoing.Line(header.seq(), kind, number));
  }

  /** Compares what the log said with the list. */
  void finish() {
    store
        .log()
        .outgoing()
        .forEach(line -> {
          if (!line.equals(lines.remove(line.seq()))) {
            faults.add("what left at " + line.seq() + " is listed otherwise than the log says");
          }
        });
    SortedSet<Long> missing = new TreeSet<>(lines.keySet());
    missing.forEach(seq -> faults.add("what left at " + seq + " is not listed"));
  }
}
