package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;

/** What goes from an archive to another office's, and what comes from one. */
public final class Exchange {

  private static final int SECRET_BYTES = 32;

  private final Store store;
  private final Ledger ledger;
  private final Identity identity;
  private final Adding adding;

  Exchange(Store store, Ledger ledger, Identity identity, Adding adding) {
    this.store = store;
    this.ledger = ledger;
    this.identity = identity;
    this.adding = adding;
  }

  /**
   * Preserved bytes with what was read from them and decided about it.
   *
   * @param snapshot the bytes
   * @param reports what was read from them, in order
   */
  public record Parcel(Snapshot snapshot, List<Told> reports) {

    /** Keeps its own copy. */
    public Parcel {
      reports = List.copyOf(reports);
    }

    private Addition addition() {
      return new Addition(snapshot, reports.stream().map(Told::item).toList());
    }
  }

  /**
   * A report as one office read it and decided about it.
   *
   * @param item what was read
   * @param reviews what was decided, by event: the proposed ones first, then those that were added
   */
  public record Told(Addition.Item item, List<Review> reviews) {

    /** Keeps its own copy. */
    public Told {
      reviews = List.copyOf(reviews);
    }
  }

  /** What names the archive: 32 hexadecimal digits. */
  public String archive() {
    return identity.archive();
  }

  /** The half of the archive's key that everybody may know. */
  public PublicKey key() {
    return identity.publicKey();
  }

  /** Signs with the archive's key. */
  public byte[] sign(byte[] message) {
    return identity.key().sign(message);
  }

  /**
   * 32 bytes that only this archive can make, the same each time: HKDF-SHA256 of its private key,
   * so that nothing more has to be kept or backed up.
   *
   * @param purpose what for; each purpose has bytes of its own
   */
  public byte[] secret(String purpose) {
    byte[] own = identity.key().pkcs8();
    try {
      KDF kdf = KDF.getInstance("HKDF-SHA256");
      return kdf.deriveData(
          HKDFParameterSpec.ofExtract()
              .addIKM(own)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), SECRET_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HKDF", e);
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }

  /**
   * Reports as they stand, by the bytes they came in.
   *
   * @throws UnknownIdException if there is no such report
   * @throws RefusedDecision if a file that one came in holds others too, which were not named
   */
  public List<Parcel> parcels(List<Long> numbers) {
    return store.readAtOneMoment(() -> {
      Map<Sha256, List<ReportRow>> wanted = new LinkedHashMap<>();
      for (long number : new TreeSet<>(numbers)) {
        ReportRow row =
            store
                .reports()
                .report(number)
                .orElseThrow(() -> new UnknownIdException("There is no report " + number + "."));
        wanted.computeIfAbsent(Sha256.fromHex(row.snapshot()), _ -> new ArrayList<>()).add(row);
      }
      List<Parcel> parcels = new ArrayList<>();
      wanted.forEach((snapshot, rows) -> parcels.add(parcel(snapshot, rows)));
      return parcels;
    });
  }

  private Parcel parcel(Sha256 snapshot, List<ReportRow> rows) {
    Set<Long> others =
        store.reports().of(snapshot).stream()
            .map(ReportRow::number)
            .collect(Collectors.toCollection(TreeSet::new));
    rows.forEach(row -> others.remove(row.number()));
    if (!others.isEmpty()) {
      throw new RefusedDecision(
          "Report "
              + rows.getFirst().number()
              + " came in a file that holds other reports too ("
              + others.stream().map(String::valueOf).collect(Collectors.joining(", "))
              + "); name these too, or leave it.");
    }
    byte[] bytes =
        store
            .contents()
            .get(snapshot)
            .orElseThrow(() -> new UnknownIdException("The bytes of a report are missing."));
    Sha256 leaf =
        store.log().entry(rows.getFirst().extraction()).orElseThrow().header().parents().getFirst();
    ObjectNode fields = store.log().entry(leaf).orElseThrow().opened();
    List<Told> reports = rows.stream().map(this::told).toList();
    String media = fields.path("media").textValue();
    return new Parcel(
        new Snapshot(bytes, fields.path("name").asText(), Snapshot.How.FILE, media, null), reports);
  }

  private Told told(ReportRow row) {
    Dossier dossier = new Dossiers(store).of(row);
    List<String> notes = new ArrayList<>();
    store
        .log()
        .entry(row.extraction())
        .orElseThrow()
        .opened()
        .path("notes")
        .forEach(note -> notes.add(note.asText()));
    return new Told(new Addition.Item(row.item(), dossier.proposed(), notes), dossier.reviews());
  }

  /** The report that came in these bytes, at this place of them, as it stands here. */
  public Optional<Dossier> known(Sha256 snapshot, int item) {
    return store.readAtOneMoment(() ->
        store.reports().of(snapshot).stream()
            .filter(row -> row.item() == item)
            .findFirst()
            .map(new Dossiers(store)::of));
  }

  /** Whether something of this mark was taken in, and what was noted then. */
  public Optional<String> taken(String mark) {
    return store.read(() -> store.preferences().get(mark));
  }

  /**
   * Takes parcels in, all or none, with what was decided about them. Where the bytes are here
   * already everything stays as it is.
   *
   * @param from the office that they are from, which stands beside the name of who decided
   * @param mark notes that this was taken in, as a setting's name
   * @param note what it notes
   * @param by who takes it in
   * @return the numbers of the new reports
   * @throws RefusedDecision if it was taken in before
   */
  public List<Long> take(List<Parcel> parcels, String from, String mark, String note, Reviewer by) {
    Reviewing reviewing = new Reviewing(store, ledger);
    return ledger.write(page -> {
      Optional<String> before = store.preferences().get(mark);
      if (before.isPresent()) {
        throw new RefusedDecision(
            "This was taken in before, on " + before.get() + "; nothing was done.");
      }
      List<Long> fresh = new ArrayList<>();
      for (Parcel parcel : parcels) {
        if (store.reports().of(Sha256.of(parcel.snapshot().bytes())).isEmpty()) {
          List<Long> numbers = adding.add(page, parcel.addition()).reports();
          for (int i = 0; i < numbers.size(); i++) {
            decide(page, reviewing, numbers.get(i), parcel.reports().get(i), from);
          }
          fresh.addAll(numbers);
        }
      }
      new Setting(mark, note).keep(store, page, by);
      return fresh;
    });
  }

  private static void decide(
      Ledger.Page page, Reviewing reviewing, long number, Told told, String from) {
    Dossier dossier = reviewing.dossier(number);
    for (int event = 1; event <= told.reviews().size(); event++) {
      for (Decision decision : told.reviews().get(event - 1).decisions()) {
        Decision theirs = from(decision, from);
        Review review =
            theirs instanceof Decision.Added added
                ? Review.added(added)
                : dossier.reviews().get(event - 1).with(theirs);
        dossier = reviewing.keep(page, dossier, event, review, theirs);
      }
    }
  }

  private static Decision from(Decision decision, String from) {
    Reviewer by =
        new Reviewer(shortened(decision.by().name(), 120) + " (" + shortened(from, 70) + ")");
    return switch (decision) {
      case Decision.Accepted it -> new Decision.Accepted(by, it.when(), it.why());
      case Decision.Corrected it ->
          new Decision.Corrected(by, it.when(), it.why(), it.corrections());
      case Decision.Rejected it -> new Decision.Rejected(by, it.when(), it.why());
      case Decision.Undone it -> new Decision.Undone(by, it.when(), it.why());
      case Decision.Added it -> new Decision.Added(by, it.when(), it.why(), it.event(), it.from());
    };
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
