package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.store.Store;

/** Says in the log that an archive was put back from a backup, and what may be lost by that. */
final class Restoring {

  private final Store store;
  private final Ledger ledger;
  private final Witness witness;

  Restoring(Store store, Ledger ledger, Witness witness) {
    this.store = store;
    this.ledger = ledger;
    this.witness = witness;
  }

  /** Writes to the log; what it returns then lets the witness of the place know. */
  Runnable note() {
    Optional<SignedHead.Head> backup =
        store.read(() -> store.log().newestHead()).map(SignedHead::check);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("size", backup.map(SignedHead.Head::size).orElse(0L));
    fields.put("root", backup.map(head -> head.root().hex()).orElse(null));
    fields.set("known", known());
    ledger.write(page -> page.append(EntryKind.RESTORED, List.of(), fields));
    SignedHead head = store.read(() -> store.log().newestHead()).orElseThrow();
    return () -> witness.replace(head);
  }

  /**
   * The newest head that was ever noted for the place: it may tell of more than the backup holds.
   */
  private JsonNode known() {
    try {
      Optional<SignedHead.Head> head = witness.largest().map(SignedHead::check);
      if (head.isPresent()) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        known.put("size", head.get().size());
        known.put("root", head.get().root().hex());
        known.put("time", head.get().time().toString());
        return known;
      }
    } catch (BrokenEvidenceException e) {
      // A witness that cannot be read tells nothing; the restoring goes on without.
      return JsonNodeFactory.instance.nullNode();
    }
    return JsonNodeFactory.instance.nullNode();
  }
}
