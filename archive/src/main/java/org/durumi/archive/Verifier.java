package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.store.Store;
import org.jspecify.annotations.Nullable;

/** Checks everything that the archive holds, from the file's pages to the rows of the lists. */
final class Verifier {

  private final Store store;
  private final Identity identity;
  private final Witness witness;
  private final Faults faults = new Faults();
  private final List<String> remarks = new ArrayList<>();
  private final StampCheck stamps;
  private final BooleanSupplier wanted;
  private final Optional<SignedHead.Head> seen;
  private final Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
  private @Nullable Instant first;
  private @Nullable Instant latest;
  private boolean backwards;

  /**
   * A check of an archive. What was noted outside is read now, before the archive's moment: others
   * may add and note more meanwhile.
   */
  Verifier(
      Store store,
      Identity identity,
      Witness witness,
      TimeStampRoots roots,
      BooleanSupplier wanted) {
    this.store = store;
    this.wanted = wanted;
    this.identity = identity;
    this.witness = witness;
    this.stamps = new StampCheck(store, roots, faults);
    this.seen = witnessed();
  }

  Verification run() {
    store.integrityFaults().forEach(fault -> faults.add("the file: " + fault));
    faults.check("the archive's identity", () -> identity.check(store));
    LogCheck log = new LogCheck(store, identity, faults, seen.map(SignedHead.Head::size));
    RowCheck rows = new RowCheck(store, faults);
    faults.check(
        "the log", () -> log.run((header, leaf, fields) -> read(rows, header, leaf, fields)));
    faults.check("the lists", rows::finish);
    seen.ifPresent(head -> compare(head, log));
    List<Verification.Stamped> stamped = new ArrayList<>();
    faults.check("the time stamps", () -> stamped.addAll(stamps.finish(remarks)));
    if (stamped.isEmpty()) {
      remarks.add(
          "No time stamp from outside: all times are those of this computer's clock. See: durumi stamp");
    }
    if (backwards) {
      remarks.add("The computer's clock once went backwards between two entries.");
    }
    return new Verification(
        faults.sentences(),
        remarks,
        log.newest(),
        first,
        log.tree().size(),
        count(EntryKind.SNAPSHOT),
        count(EntryKind.EXTRACTION),
        count(EntryKind.DECISION),
        stamped);
  }

  private void read(RowCheck rows, EntryHeader header, Sha256 leaf, ObjectNode fields) {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException("the check is no longer wanted");
    }
    counts.merge(header.kind(), 1L, Long::sum);
    Instant before = latest;
    backwards |= before != null && header.time().isBefore(before);
    latest = header.time();
    if (first == null) {
      first = header.time();
    }
    if (header.kind() == EntryKind.RESTORED) {
      remarks.add(restored(header, fields));
    }
    if (header.kind() == EntryKind.STAMP) {
      stamps.read(fields);
    }
    rows.read(header, leaf, fields);
  }

  private static String restored(EntryHeader header, ObjectNode fields) {
    long size = fields.path("size").asLong();
    long known = fields.path("known").path("size").asLong();
    String lost =
        known > size
            ? ", and what was written after it, " + (known - size) + " entries, is lost"
            : "";
    return "The archive was put back from a backup of "
        + size
        + " entries on "
        + header.time()
        + lost
        + ".";
  }

  private Optional<SignedHead.Head> witnessed() {
    try {
      Optional<SignedHead.Head> seen = witness.head().map(SignedHead::check);
      if (seen.isEmpty()) {
        remarks.add(
            "No head was noted outside the archive ("
                + witness.file()
                + "), so that an archive put back to an older state would not be noticed.");
      }
      return seen;
    } catch (BrokenEvidenceException e) {
      faults.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The log must still begin with all that was ever acknowledged on this computer. */
  private void compare(SignedHead.Head seen, LogCheck log) {
    if (!seen.archive().equals(identity.archive()) || !seen.key().equals(identity.publicKey())) {
      faults.add("the witness " + witness.file() + " is another archive's");
    } else if (seen.size() > log.tree().size()) {
      faults.add(
          "the archive was put back to an older state: it had "
              + seen.size()
              + " entries on "
              + seen.time()
              + " and has "
              + log.tree().size());
    } else if (!Objects.equals(seen.root(), log.rootAtWitness())) {
      faults.add("the first " + seen.size() + " entries are not those that were signed before");
    } else if (!log.hasHeadAtWitness()) {
      faults.add("the head at " + seen.size() + ", which was signed before, is missing");
    }
  }

  private long count(EntryKind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
