package org.durumi.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;

/**
 * Remembers the newest signed head outside the archive, so that an archive that was put back to an
 * older state is noticed. It holds hashes, a signature and a time, nothing of what is kept.
 */
public final class Witness {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;

  private Witness(Path file) {
    this.file = file;
  }

  /**
   * The witness of one archive at one place: a copy that lies elsewhere goes its own way.
   *
   * @param folder where witnesses lie; made when needed
   * @param archive the archive's id
   * @param database where the archive's database lies
   */
  static Witness in(Path folder, String archive, Path database) {
    String place = Sha256.of(database.toAbsolutePath().normalize().toString()).hex();
    return new Witness(folder.resolve(archive + "-" + place.substring(0, 8) + ".head"));
  }

  /**
   * Notes a head that is on the disk. A place that cannot be written to costs nothing but this
   * protection, and verify says so.
   */
  void note(SignedHead head) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("json", new String(head.json(), StandardCharsets.UTF_8));
    json.put("signature", HexFormat.of().formatHex(head.signature()));
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, MAPPER.writeValueAsBytes(json));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var json = MAPPER.readTree(Files.readAllBytes(file));
      SignedHead head =
          new SignedHead(
              json.path("json").asText().getBytes(StandardCharsets.UTF_8),
              HexFormat.of().parseHex(json.path("signature").asText()));
      head.check();
      return Optional.of(head);
    } catch (IllegalArgumentException | IOException e) {
      throw new BrokenEvidenceException("the witness " + file + " cannot be read", e);
    }
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
