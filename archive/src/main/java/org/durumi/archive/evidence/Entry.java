package org.durumi.archive.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * One entry of the log, as it is kept. The body is what is hashed and signed; it holds commitments
 * alone, so it may be shown to anyone. The values are what happened, and the seed opens them.
 *
 * @param body canonical JSON: archive, fields with their commitments, kind, parents, seq, time, v
 * @param values canonical JSON: each field's value
 * @param seed 32 secret bytes, from which each field's salt is made
 */
public record Entry(byte[] body, byte[] values, byte[] seed) {

  /** The version of the format. */
  public static final int VERSION = 1;

  /**
   * Makes an entry.
   *
   * @param head what it is and where it stands
   * @param values each field's value
   * @param seed 32 fresh random bytes
   */
  public static Entry of(EntryHeader head, ObjectNode values, byte[] seed) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("archive", head.archive());
    ObjectNode fields = body.putObject("fields");
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      byte[] salt = Commitments.salt(seed, field.getKey());
      fields.put(field.getKey(), Commitments.of(salt, field.getValue()).hex());
    }
    body.put("kind", head.kind().code());
    ArrayNode parents = body.putArray("parents");
    head.parents().forEach(parent -> parents.add(parent.hex()));
    body.put("seq", head.seq());
    body.put("time", head.time().toString());
    body.put("v", VERSION);
    return new Entry(CanonicalJson.write(body), CanonicalJson.write(values), seed);
  }

  /** The hash of the body as a leaf of the log's tree. */
  public Sha256 leaf() {
    return MerkleTree.leaf(body);
  }

  /**
   * What the entry is and where it stands.
   *
   * @throws BrokenEvidenceException if the body is not as it must be
   */
  public EntryHeader header() {
    return EntryHeader.read(CanonicalJson.read(body));
  }

  /**
   * The fields and their values, each checked against its commitment.
   *
   * @throws BrokenEvidenceException if anything was altered
   */
  public ObjectNode opened() {
    JsonNode fields = CanonicalJson.read(body).path("fields");
    if (!(CanonicalJson.read(values) instanceof ObjectNode opened)) {
      throw new BrokenEvidenceException("an entry's values are no JSON object");
    }
    if (fields.size() != opened.size()) {
      throw new BrokenEvidenceException("an entry has lost or gained a field");
    }
    for (Map.Entry<String, JsonNode> field : opened.properties()) {
      byte[] salt = Commitments.salt(seed, field.getKey());
      String commitment = Commitments.of(salt, field.getValue()).hex();
      if (!commitment.equals(fields.path(field.getKey()).textValue())) {
        throw new BrokenEvidenceException("a field of an entry does not match its commitment");
      }
    }
    return opened;
  }

  /** The names of the fields that the body commits to. */
  public List<String> fields() {
    return CanonicalJson.read(body).path("fields").properties().stream()
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Tells the leaf's hash and nothing of what it is about. */
  @Override
  public String toString() {
    return "Entry[" + leaf() + "]";
  }
}
