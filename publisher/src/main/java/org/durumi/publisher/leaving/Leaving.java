package org.durumi.publisher.leaving;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.durumi.archive.Departure;
import org.durumi.archive.Publishing;
import org.durumi.archive.disk.Handover;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.harm.Overruling;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.record.consent.Purpose;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** Lets a release leave: past the gate, each of its files read once more, and noted in the log. */
public final class Leaving {

  /** Who receives what is for the public. */
  public static final String ANYBODY = "anybody";

  private final Gated gated;
  private final Reviewer by;
  private final List<Overruling> overrulings;
  private final List<Finding> overruled;

  /**
   * Passes the gate.
   *
   * @param by who lets it leave
   * @throws RefusedDecision if something stops it that no second person overruled, or if nothing
   *     would leave
   */
  public Leaving(Gated gated, Reviewer by, List<Overruling> overrulings) {
    if (gated.published().release().incidents().isEmpty()) {
      throw new RefusedDecision(
          "No accepted incident of this selection may leave, so nothing left; choose more, or see"
              + " why the others stay inside.");
    }
    this.gated = gated;
    this.by = by;
    this.overrulings = List.copyOf(overrulings);
    this.overruled = List.copyOf(gated.pass(by, overrulings));
  }

  /**
   * Who receives it.
   *
   * @throws RefusedDecision if it is not for the public and nobody is named
   */
  public static String recipient(Audience audience, @Nullable String typed) {
    if (typed != null && !typed.isBlank()) {
      return typed.strip();
    }
    if (audience != Audience.PUBLIC) {
      throw new RefusedDecision("Say who receives it; it stays in the log.");
    }
    return ANYBODY;
  }

  /**
   * Reads each file once more: what is in no field is in none of the findings.
   *
   * @throws RefusedDecision if a file holds what its fields do not
   */
  public void read(HarmLinter linter, List<Parcel> parcels) {
    for (Parcel parcel : parcels) {
      if (!parcel.risks(linter, gated.published().release(), overruled).isEmpty()) {
        throw new RefusedDecision(
            "The file "
                + parcel.name()
                + " would hold what its fields do not; report this as a fault.");
      }
    }
  }

  /**
   * Notes that it leaves, before it does.
   *
   * @param recipient who receives it
   * @param parcels the files that it is written to
   * @throws RefusedDecision if something else left meanwhile
   */
  public Departure note(Publishing publishing, String recipient, List<Parcel> parcels) {
    return note(publishing, recipient, parcels, null);
  }

  /**
   * Writes drafts of its files, notes that it leaves, and gives the files their names. What stops
   * it before the note leaves nothing; what stops it after leaves whole drafts, which {@link
   * Publishing#finish} names.
   *
   * @param folder where; it is made if it is not there
   * @throws FileAlreadyExistsException if something has the name of one
   * @throws IOException if they cannot be written
   * @throws RefusedDecision if something else left meanwhile
   */
  public Departure write(Publishing publishing, String recipient, List<Parcel> parcels, Path folder)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    parcels.forEach(parcel -> files.put(parcel.name(), parcel.bytes()));
    try (Handover handover = Handover.of(folder, files)) {
      Departure left = note(publishing, recipient, parcels, folder);
      handover.complete();
      return left;
    }
  }

  private Departure note(
      Publishing publishing, String recipient, List<Parcel> parcels, @Nullable Path folder) {
    Release release = gated.published().release();
    List<Departure.File> files = new ArrayList<>();
    parcels.forEach(one -> files.add(new Departure.File(one.name(), one.sha256())));
    Departure.Facts facts =
        new Departure.Facts(
            Departure.Kind.RELEASE,
            release.title(),
            Purpose.valueOf(release.audience().name()),
            recipient,
            release.day(),
            folder == null ? null : folder.toAbsolutePath().normalize().toString(),
            files,
            IntStream.range(0, overruled.size())
                .mapToObj(i -> noted(overruled.get(i), overrulings.get(i)))
                .toList());
    return publishing.note(
        release.number(), facts, by, new JsonLinesFormat().write(release), gated.basis());
  }

  private static Departure.Overruled noted(Finding finding, Overruling by) {
    return new Departure.Overruled(
        finding.id(), finding.hazard().code(), finding.where(), by.by(), by.why());
  }
}
