package org.durumi.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.TimeStamp;
import org.durumi.archive.evidence.TimeStampAuthority;
import org.durumi.archive.evidence.TimeStampException;
import org.durumi.archive.evidence.TimeStampRequest;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.evidence.TimeStampToken;
import org.durumi.archive.store.Stamps;
import org.durumi.archive.store.Store;

/** Has heads time stamped. What an authority does not answer waits for the next time. */
final class Stamping {

  private final Store store;
  private final Ledger ledger;

  Stamping(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  List<StampOutcome> stamp(String authority, Function<String, TimeStampAuthority> ways) {
    store.write(() -> {
      long size = store.log().tree().size();
      if (size > 0 && !isStamped(size, authority)) {
        store.stamps().ask(size, authority);
      }
      return size;
    });
    List<StampOutcome> outcomes = new ArrayList<>();
    for (Stamps.StampRow row : store.read(() -> store.stamps().waiting())) {
      outcomes.add(ask(row, ways.apply(row.authority())));
    }
    return outcomes;
  }

  /** Tells whether nothing but time stamps was added since this authority stamped last. */
  private boolean isStamped(long size, String authority) {
    long stamped =
        store.stamps().answered().stream()
            .filter(row -> row.authority().equals(authority))
            .mapToLong(Stamps.StampRow::size)
            .max()
            .orElse(0);
    for (long seq = stamped; seq < size; seq++) {
      boolean isStamp = store.log().entry(seq).orElseThrow().header().kind() == EntryKind.STAMP;
      if (!isStamp) {
        return false;
      }
    }
    return true;
  }

  private StampOutcome ask(Stamps.StampRow row, TimeStampAuthority way) {
    SignedHead head = head(row.size());
    try {
      TimeStampToken token = TimeStampRequest.of(head.imprint()).ask(way);
      TimeStamp told = token.check(head.imprint(), TimeStampRoots.none());
      keep(row, token.bytes());
      return new StampOutcome(
          row.size(), row.authority(), told.time() + ", " + told.vouching(), null);
    } catch (IOException | TimeStampException e) {
      return new StampOutcome(row.size(), row.authority(), null, e.getMessage());
    }
  }

  private void keep(Stamps.StampRow row, byte[] token) {
    ledger.write(page -> {
      Sha256 sha256 = store.contents().put(token);
      store.stamps().answer(row.size(), row.authority(), sha256);
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      fields.put("size", row.size());
      fields.put("authority", row.authority());
      fields.put("token", sha256.hex());
      return page.append(EntryKind.STAMP, List.of(), fields);
    });
  }

  private SignedHead head(long size) {
    return store
        .read(() -> store.log().head(size))
        .orElseThrow(() -> new BrokenEvidenceException("the head at " + size + " is missing"));
  }
}
