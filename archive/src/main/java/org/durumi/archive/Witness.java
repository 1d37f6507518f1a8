package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Log;

/**
 * Remembers the newest signed head outside the archive, so that an archive that was put back to an
 * older state is noticed. It holds hashes, a signature and a time, nothing of what is kept.
 */
public final class Witness {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The field for a head that is larger than the one noted last: of what a restoring lost. */
  private static final String LARGER = "larger";

  private final Path file;

  private Witness(Path file) {
    this.file = file;
  }

  /**
   * The witness of one archive at one place: a copy that lies elsewhere goes its own way.
   *
   * @param folder where witnesses lie; made when needed
   * @param archive the archive's id
   * @param database what names the place of its database
   */
  static Witness in(Path folder, String archive, String database) {
    String place = Sha256.of(database).hex();
    return new Witness(folder.resolve(archive + "-" + place.substring(0, 8) + ".head"));
  }

  /**
   * Refuses to go on with an archive that is not the one whose head was noted: its forked log would
   * hide the older state for good.
   *
   * @param log the archive's log
   * @param size how many entries it has
   * @throws ArchiveFaultException with the remedy, if the noted head is not in the log
   */
  void refuseIfRolledBack(Log log, long size) {
    if (!Files.exists(file)) {
      return;
    }
    Noted noted;
    try {
      noted = read().map(this::noted).orElseThrow();
    } catch (BrokenEvidenceException | NoSuchElementException e) {
      throw new ArchiveFaultException(
          "What was noted of this archive in "
              + file
              + " cannot be read; run durumi verify, and delete that file if all is well.",
          e);
    }
    long seen = noted.size();
    boolean continues =
        seen <= size
            && log.head(seen).map(h -> Arrays.equals(h.json(), noted.head().json())).orElse(false);
    if (!continues) {
      throw new ArchiveFaultException(
          "The archive is not in the state in which this computer left it: it had "
              + seen
              + " entries, signed, and now has others or fewer. Nothing was written. If you put an"
              + " older copy back yourself, delete "
              + file
              + " and go on.");
    }
  }

  /**
   * Notes a head that is on the disk, unless a newer one was noted meanwhile. A place that cannot
   * be written to costs nothing but this protection, and verify says so.
   */
  void note(SignedHead head) {
    keep(head, false);
  }

  /** Notes a head, whatever was noted before; a larger one is remembered beside it. */
  void replace(SignedHead head) {
    keep(head, true);
  }

  private void keep(SignedHead head, boolean evenIfOlder) {
    long size = head.check().size();
    ObjectNode json = json(head);
    try {
      JsonNode before = read().orElse(null);
      if (before != null) {
        boolean both = before.has(LARGER);
        Noted largest = noted(both ? before.path(LARGER) : before);
        if (largest.size() > size) {
          json.set(LARGER, json(largest.head()));
        }
        if (!evenIfOlder && (both ? noted(before) : largest).size() > size) {
          return;
        }
      }
      write(json);
    } catch (BrokenEvidenceException e) {
      // It is replaced by one that can be read.
      write(json);
    }
  }

  private void write(ObjectNode json) {
    try {
      Files.createDirectories(file.getParent());
      WholeFile.replace(file, MAPPER.writeValueAsBytes(json));
    } catch (IOException e) {
      // The head is safe in the archive; only the witness lags.
      return;
    }
  }

  /**
   * The head noted last, if any.
   *
   * @throws BrokenEvidenceException if the file is there and cannot be understood
   */
  public Optional<SignedHead> head() {
    return read().map(this::noted).map(Noted::head);
  }

  /**
   * The largest head that was ever noted for the place: larger than the last one where the archive
   * was put back from a backup since.
   *
   * @throws BrokenEvidenceException if the file is there and cannot be understood
   */
  Optional<SignedHead> largest() {
    return read().map(json -> noted(json.has(LARGER) ? json.path(LARGER) : json)).map(Noted::head);
  }

  private Optional<JsonNode> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** A head that was noted, whose signature holds; checking one takes a millisecond. */
  private record Noted(SignedHead head, long size) {}

  private Noted noted(JsonNode json) {
    try {
      SignedHead head =
          new SignedHead(
              json.path("json").asText().getBytes(StandardCharsets.UTF_8),
              HexFormat.of().parseHex(json.path("signature").asText()));
      return new Noted(head, head.check().size());
    } catch (IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private BrokenEvidenceException broken(Exception e) {
    return new BrokenEvidenceException("the witness " + file + " cannot be read", e);
  }

  private static ObjectNode json(SignedHead head) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("json", new String(head.json(), StandardCharsets.UTF_8));
    json.put("signature", HexFormat.of().formatHex(head.signature()));
    return json;
  }

  /** Takes the witness of a place away where no archive stays. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A head that is left behind only names hashes of a place that is gone.
      return;
    }
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }
}
