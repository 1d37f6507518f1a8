package org.durumi.publisher.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.Exchange;
import org.durumi.archive.Exchange.Parcel;
import org.durumi.archive.disk.Handover;
import org.durumi.archive.evidence.Sha256;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;

/**
 * An opened bundle, checked as a whole: who sealed it, and what is in it.
 *
 * @param id 32 hexadecimal digits that no other bundle has
 * @param day when it was sealed
 * @param from who sealed it, by their own word; compare the fingerprint, or name their key file
 * @param parcels what is in it
 */
public record Bundle(String id, LocalDate day, OfficeKey from, List<Parcel> parcels) {

  /** A memory that a small computer has, several times over. */
  private static final long LARGEST = 256L << 20;

  private static final int ID_BYTES = 16;

  /** Keeps its own copy. */
  public Bundle {
    parcels = List.copyOf(parcels);
  }

  /**
   * Seals reports for an office: writes the draft, notes in the log what leaves for whom, and gives
   * the draft its name.
   *
   * @param office this office's name
   * @param to whom it is for
   * @param file which must not exist; it is there as a whole or not at all
   * @param by who seals it
   * @return what the log keeps of it
   */
  public static Departure seal(
      Archive archive,
      String office,
      OfficeKey to,
      List<Long> reports,
      LocalDate day,
      Path file,
      Reviewer by) {
    Sealed sealed = sealed(archive.exchange(), office, to, reports, day);
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new BundleRefusal(file + " is no file that a bundle can be written to; name another.");
    }
    String name = file.getFileName().toString();
    Departure.Facts facts =
        new Departure.Facts(
            Departure.Kind.BUNDLE,
            (reports.size() == 1 ? "one report" : reports.size() + " reports")
                + ", bundle "
                + sealed.id(),
            Purpose.PARTNER,
            to.office() + " (" + to.fingerprint() + ")",
            day,
            folder.toString(),
            List.of(new Departure.File(name, Sha256.of(sealed.bytes()))),
            List.of());
    String list = reports.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    try (Handover handover = Handover.of(folder, Map.of(name, sealed.bytes()))) {
      Departure left =
          archive
              .publishing()
              .note(facts, by, list.getBytes(StandardCharsets.UTF_8), basis(archive, reports));
      handover.complete();
      return left;
    } catch (IOException e) {
      throw refusal(file, e);
    }
  }

  /** All that the reports tell; one without events is named by its first, which it has not. */
  private static SortedSet<TellingId> basis(Archive archive, List<Long> reports) {
    SortedSet<TellingId> basis = new TreeSet<>();
    for (long report : reports) {
      int events = archive.dossier(report).map(it -> it.reviews().size()).orElse(0);
      for (int event = 1; event <= Math.max(1, events); event++) {
        basis.add(new TellingId(report, event));
      }
    }
    return basis;
  }

  private static BundleRefusal refusal(Path file, IOException cause) {
    return cause instanceof FileAlreadyExistsException
        ? new BundleRefusal(file + " is there already; name a file that is not.", cause)
        : new BundleRefusal(
            "The bundle could not be written to " + file + "; check the folder and the free space.",
            cause);
  }

  /** A bundle that has no name yet. */
  record Sealed(String id, byte[] bytes) {

    /** Tells its number. */
    @Override
    public String toString() {
      return "Sealed[" + id + "]";
    }
  }

  /** Seals reports for an office, in memory. */
  static Sealed sealed(
      Exchange exchange, String office, OfficeKey to, List<Long> reports, LocalDate day) {
    List<Parcel> parcels = exchange.parcels(reports);
    long size = parcels.stream().mapToLong(parcel -> parcel.snapshot().bytes().length).sum();
    if (size > LARGEST / 2) {
      throw new BundleRefusal(
          "The reports' files are "
              + (size >> 20)
              + " MiB; seal fewer at a time, up to "
              + (LARGEST >> 21)
              + " MiB.");
    }
    OwnKeys keys = new OwnKeys(exchange);
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    Envelope envelope =
        new Envelope(
            HexFormat.of().formatHex(random),
            day,
            keys.card(office),
            to.recipientHash(),
            Parcels.write(parcels));
    try {
      return new Sealed(envelope.id(), Age.seal(envelope.write(keys), to.recipient()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }

  /**
   * Opens a bundle that is for this archive.
   *
   * @throws BundleRefusal if it is for another, was altered, is cut short or cannot be understood
   */
  public static Bundle open(Exchange exchange, Path file) {
    String name = file.toString();
    byte[] sealed;
    try {
      if (Files.size(file) > LARGEST) {
        throw new BundleRefusal(name + " is larger than any bundle; check its name.");
      }
      sealed = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BundleRefusal(name + " cannot be read; check its name.", e);
    }
    return open(exchange, name, sealed);
  }

  static Bundle open(Exchange exchange, String name, byte[] sealed) {
    OwnKeys keys = new OwnKeys(exchange);
    Envelope envelope = Envelope.read(name, Age.open(name, sealed, keys.identity()));
    // By the key alone: the office may call itself otherwise by now.
    if (!envelope.to().equals(keys.card("x").recipientHash())) {
      throw new BundleRefusal(
          name
              + " was signed for another office and sealed again for this one; do not take it in.");
    }
    try {
      return new Bundle(
          envelope.id(), envelope.day(), envelope.from(), Parcels.read(envelope.files()));
    } catch (JsonProcessingException | RuntimeException e) {
      throw Envelope.broken(name, e);
    }
  }

  /** What marks it as taken in, as a setting's name. */
  String mark() {
    return "bundle." + id;
  }

  /** Never what is in it. */
  @Override
  public String toString() {
    return "Bundle[" + id + ", " + parcels.size() + "]";
  }
}
