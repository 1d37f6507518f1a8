package org.durumi.publisher.gate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Departure;
import org.durumi.archive.Publishing;
import org.durumi.archive.disk.Handover;
import org.durumi.archive.evidence.Sha256;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Overruling;
import org.durumi.publisher.release.Release;
import org.durumi.record.consent.Purpose;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** A release that passed the gate: noted in the log before anybody has it. */
public final class Leaving {

  private final Publishing publishing;
  private final Gated gated;
  private final Reviewer by;
  private final String recipient;
  private final List<Departure.Overruled> overruled;
  private final byte[] bytes;

  /**
   * Lets it pass.
   *
   * @param recipient who receives it, such as {@code anybody}
   * @throws RefusedDecision while something stops it that no second person overruled
   */
  public Leaving(
      ArchiveGate gate, Gated gated, Reviewer by, List<Overruling> overrulings, String recipient) {
    this.publishing = gate.archive().publishing();
    this.gated = gated;
    this.by = by;
    this.recipient = recipient;
    List<Finding> findings = gated.pass(by, overrulings);
    this.bytes = new JsonLinesFormat().write(gated.published().release());
    refuseRiskyFile(gate, findings);
    this.overruled = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Overruling one = overrulings.get(i);
      overruled.add(
          new Departure.Overruled(
              finding.id(), finding.hazard().code(), finding.where(), one.by(), one.why()));
    }
  }

  /** The file itself is read once more: what is in no field is in none of the findings. */
  private void refuseRiskyFile(ArchiveGate gate, List<Finding> overruled) {
    boolean risky =
        gate.linter().lint(name(), bytes).stream()
            .filter(Finding::stops)
            .anyMatch(found ->
                overruled.stream()
                    .noneMatch(
                        one ->
                            one.hazard() == found.hazard() && one.words().equals(found.words())));
    if (risky) {
      throw new RefusedDecision(
          "The file " + name() + " would hold what its fields do not; report this as a fault.");
    }
  }

  private Release release() {
    return gated.published().release();
  }

  /** The name of its file, such as {@code release-3.jsonl}. */
  public String name() {
    return name(release().number());
  }

  /** The name of the file of the release of that number. */
  public static String name(int number) {
    return "release-" + number + ".jsonl";
  }

  /** The file, as {@code durumi export} and {@code durumi publish site} take it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Notes it, for whoever hands the file over otherwise than by writing it to a folder. */
  public Departure note() {
    return note(null);
  }

  private Departure note(@Nullable Path folder) {
    Departure.Facts facts =
        new Departure.Facts(
            Departure.Kind.RELEASE,
            release().title(),
            Purpose.valueOf(release().audience().name()),
            recipient,
            release().day(),
            folder == null ? null : folder.toAbsolutePath().normalize().toString(),
            List.of(new Departure.File(name(), Sha256.of(bytes))),
            overruled);
    return publishing.note(release().number(), facts, by, bytes, gated.basis());
  }

  /**
   * Writes the draft, notes it, and gives the draft its name. What stops it before the note leaves
   * nothing; what stops it after leaves a draft that {@link Publishing#finish} names.
   *
   * @param folder where; made if it is not there
   * @throws FileAlreadyExistsException if there is a file of its name
   * @throws IOException if it cannot be written
   */
  public Departure write(Path folder) throws IOException {
    try (Handover handover = Handover.of(folder, Map.of(name(), bytes))) {
      Departure left = note(folder);
      handover.complete();
      return left;
    }
  }
}
