package org.durumi.publisher.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.durumi.archive.Exchange;
import org.durumi.archive.Exchange.Parcel;
import org.durumi.archive.disk.WholeFile;

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
   * Seals reports for an office.
   *
   * @param office this office's name
   * @param to whom it is for
   * @param file which must not exist; it is there as a whole or not at all
   * @return the number of its own that it got: 32 hexadecimal digits
   */
  public static String seal(
      Exchange exchange,
      String office,
      OfficeKey to,
      List<Long> reports,
      LocalDate day,
      Path file) {
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
      byte[] sealed = Age.seal(envelope.write(keys), to.recipient());
      WholeFile.create(file, part -> Files.write(part, sealed));
      return envelope.id();
    } catch (FileAlreadyExistsException e) {
      throw new BundleRefusal(file + " is there already; name a file that is not.", e);
    } catch (IOException e) {
      throw new BundleRefusal(
          "The bundle could not be written to " + file + "; check the folder and the free space.",
          e);
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
