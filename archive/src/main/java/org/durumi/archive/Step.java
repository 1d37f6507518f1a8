package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;

/** An entry of the log, read once. */
record Step(EntryHeader header, ObjectNode fields) {

  private static final Set<String> PLAIN = Set.of("accept", "reject");

  static Step of(Entry entry) {
    return new Step(entry.header(), entry.opened());
  }

  /** The number of the report that it speaks of. */
  long report() {
    return fields.path("report").asLong();
  }

  boolean isDecision() {
    return header.kind() == EntryKind.DECISION;
  }

  /** Tells whether what it changes can only be told by looking at the event itself. */
  boolean changesAnEvent() {
    return isDecision() && !PLAIN.contains(fields.path("verdict").asText());
  }
}
