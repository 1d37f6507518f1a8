package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.TimeStamp;
import org.durumi.archive.evidence.TimeStampException;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.evidence.TimeStampToken;
import org.durumi.archive.store.Stamps;
import org.durumi.archive.store.Store;

/**
 * Checks every time stamp against the head that it is for, and the list of them against the log.
 */
final class StampCheck {

  private final Store store;
  private final TimeStampRoots roots;
  private final Faults faults;
  private final Set<String> logged = new HashSet<>();
  private final List<Verification.Stamped> stamps = new ArrayList<>();

  StampCheck(Store store, TimeStampRoots roots, Faults faults) {
    this.store = store;
    this.roots = roots;
    this.faults = faults;
  }

  /** Takes a time stamp's entry of the log. */
  void read(ObjectNode fields) {
    logged.add(
        key(
            fields.path("size").asLong(),
            fields.path("authority").asText(),
            fields.path("token").asText()));
  }

  /** Checks all of them, and tells those that hold. */
  List<Verification.Stamped> finish(List<String> remarks) {
    for (Stamps.StampRow row : store.stamps().answered()) {
      faults.check("the time stamp of head " + row.size(), () -> check(row));
    }
    logged.forEach(_ -> faults.add("a time stamp is not listed"));
    int waiting = store.stamps().waiting().size();
    if (waiting > 0) {
      remarks.add("Time stamps that wait for an answer: " + waiting + ". See: durumi stamp");
    }
    return stamps;
  }

  private void check(Stamps.StampRow row) {
    if (!logged.remove(key(row.size(), row.authority(), Objects.requireNonNull(row.sha256())))) {
      throw new BrokenEvidenceException("is listed otherwise than the log says");
    }
    byte[] token = row.token();
    if (token == null) {
      throw new BrokenEvidenceException("its token is missing");
    }
    SignedHead head =
        store
            .log()
            .head(row.size())
            .orElseThrow(() -> new BrokenEvidenceException("its head is missing"));
    try {
      TimeStamp told = TimeStampToken.parse(token).check(head.imprint(), roots);
      stamps.add(new Verification.Stamped(row.size(), told.time(), told.vouching()));
    } catch (TimeStampException e) {
      throw new BrokenEvidenceException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String key(long size, String authority, String token) {
    return size + " " + token + " " + authority;
  }
}
