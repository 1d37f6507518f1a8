package org.durumi.archive.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The log at one size, signed: whoever holds it can tell later whether the log still begins so.
 *
 * @param json canonical JSON: archive, key, root, size, time, v
 * @param signature Ed25519 over the JSON, 64 bytes
 */
public record SignedHead(byte[] json, byte[] signature) {

  private static final int VERSION = 1;

  /** Signs the log as it stands. */
  public static SignedHead sign(String archive, MerkleTree tree, Instant time, SigningKey key) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("archive", archive);
    json.put("key", HexFormat.of().formatHex(key.publicKey().bytes()));
    json.put("root", tree.root().hex());
    json.put("size", tree.size());
    json.put("time", time.toString());
    json.put("v", VERSION);
    byte[] bytes = CanonicalJson.write(json);
    return new SignedHead(bytes, key.sign(bytes));
  }

  /**
   * Checks the signature against the key that the head itself names. Whose key that is must be
   * known from elsewhere.
   *
   * @throws BrokenEvidenceException if the head is not as it was signed
   */
  public Head check() {
    Head head = Head.read(CanonicalJson.read(json));
    if (!head.key().verifies(json, signature)) {
      throw new BrokenEvidenceException("the signature of a head is not valid");
    }
    return head;
  }

  /** The digest that a time stamp authority confirms. */
  public Sha256 imprint() {
    return Sha256.of(json);
  }

  /**
   * What a head says.
   *
   * @param archive the archive's id
   * @param key the archive's public key
   * @param root the root of the log's tree
   * @param size how many entries the log had
   * @param time what the computer's clock said
   */
  public record Head(String archive, PublicKey key, Sha256 root, long size, Instant time) {

    private static Head read(JsonNode json) {
      JsonNode size = json.path("size");
      if (json.size() != 6
          || !json.path("archive").isTextual()
          || !size.canConvertToLong()
          || size.longValue() < 0
          || json.path("v").asInt() != VERSION) {
        throw new BrokenEvidenceException("a head is not of this format");
      }
      return new Head(
          json.path("archive").textValue(),
          PublicKey.fromHex(json.path("key").asText()),
          Sha256.fromHex(json.path("root").asText()),
          size.longValue(),
          EntryHeader.time(json.path("time").asText()));
    }
  }
}
