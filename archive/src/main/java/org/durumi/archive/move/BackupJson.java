package org.durumi.archive.move;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Sha256;

/** A backup's facts as JSON. */
final class BackupJson {

  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BackupJson() {}

  static byte[] write(BackupFacts facts) {
    ObjectNode root = JSON.createObjectNode();
    root.put("about", "A backup of a Durumi archive; put it back with: durumi restore FILE");
    root.put("version", VERSION);
    root.put("archive", facts.archive());
    root.put("time", facts.time().toString());
    root.putObject("head").put("size", facts.size()).put("root", facts.root().hex());
    ObjectNode files = root.putObject("files");
    put(files.putObject(BackupLayout.KEYS), facts.keys());
    put(files.putObject(BackupLayout.DATABASE), facts.database());
    return (root.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode node, BackupFacts.Part part) {
    node.put("size", part.bytes()).put("sha256", part.sha256().hex());
  }

  /** The facts, or nothing where the text is something else. */
  static Optional<BackupFacts> read(byte[] content) {
    try {
      JsonNode root = JSON.readTree(content);
      if (root.path("version").asInt() != VERSION) {
        return Optional.empty();
      }
      JsonNode head = root.path("head");
      JsonNode files = root.path("files");
      return Optional.of(
          new BackupFacts(
              root.path("archive").asText(),
              Instant.parse(root.path("time").asText()),
              number(head, "size"),
              Sha256.fromHex(head.path("root").asText()),
              part(files.path(BackupLayout.KEYS)),
              part(files.path(BackupLayout.DATABASE))));
    } catch (IOException
        | IllegalArgumentException
        | DateTimeException
        | BrokenEvidenceException e) {
      return Optional.empty();
    }
  }

  private static BackupFacts.Part part(JsonNode node) {
    return new BackupFacts.Part(number(node, "size"), Sha256.fromHex(node.path("sha256").asText()));
  }

  private static long number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("A number is missing.");
    }
    return value.longValue();
  }
}
