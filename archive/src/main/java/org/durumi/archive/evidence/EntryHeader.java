package org.durumi.archive.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry is and where it stands in the log.
 *
 * @param archive the archive's id, 32 hexadecimal digits
 * @param seq its place in the log, from 0
 * @param kind what it tells
 * @param time what the computer's clock said, in milliseconds
 * @param parents the leaf hashes of the entries that it builds on
 */
public record EntryHeader(
    String archive, long seq, EntryKind kind, Instant time, List<Sha256> parents) {

  /** Keeps its own copy of the parents. */
  public EntryHeader {
    parents = List.copyOf(parents);
  }

  static EntryHeader read(JsonNode body) {
    JsonNode archive = body.path("archive");
    JsonNode seq = body.path("seq");
    if (body.size() != 7
        || !body.path("fields").isObject()
        || !archive.isTextual()
        || !seq.canConvertToLong()
        || body.path("v").asInt() != Entry.VERSION) {
      throw new BrokenEvidenceException("an entry is not of this format");
    }
    List<Sha256> parents = new ArrayList<>();
    for (JsonNode parent : body.path("parents")) {
      parents.add(Sha256.fromHex(parent.asText()));
    }
    return new EntryHeader(
        archive.textValue(),
        seq.longValue(),
        EntryKind.of(body.path("kind").asText()),
        time(body.path("time").asText()),
        parents);
  }

  static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new BrokenEvidenceException("a time in the log cannot be read", e);
    }
  }
}
