package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.Commitments;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;

/** Writes {@code durumi/pack.json}: entries, proofs, opened fields, head and stamps. */
final class PackJson {

  private static final int VERSION = 1;
  private static final HexFormat HEX = HexFormat.of();

  private PackJson() {}

  static byte[] of(PackContent content, Disclosure disclosure) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("archive", content.head().check().archive());
    json.set("head", head(content.head()));
    ArrayNode entries = json.putArray("entries");
    disclosure.entries().forEach(entry -> entries.add(entry(entry)));
    ArrayNode stamps = json.putArray("stamps");
    for (int i = 0; i < content.stamps().size(); i++) {
      stamps.add(stamp(content.stamps().get(i), stampFile(i)));
    }
    ArrayNode redacted = json.putArray("redacted");
    disclosure.patterns().forEach(redacted::add);
    json.put("v", VERSION);
    return CanonicalJson.write(json);
  }

  /** The name of a stamp's file, by its place from 0. */
  static String stampFile(int place) {
    return "durumi/stamps/" + (place + 1) + ".tsr";
  }

  private static ObjectNode head(SignedHead head) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("json", new String(head.json(), StandardCharsets.UTF_8));
    json.put("signature", HEX.formatHex(head.signature()));
    return json;
  }

  private static ObjectNode entry(ShownEntry entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("body", new String(entry.packed().entry().body(), StandardCharsets.UTF_8));
    ObjectNode opened = json.putObject("opened");
    byte[] seed = entry.packed().entry().seed();
    for (Map.Entry<String, JsonNode> field : entry.shown().properties()) {
      ObjectNode one = opened.putObject(field.getKey());
      one.put("salt", HEX.formatHex(Commitments.salt(seed, field.getKey())));
      one.set("value", field.getValue());
    }
    hashes(json.putArray("proof"), entry.packed().proof());
    json.put("seq", entry.seq());
    return json;
  }

  private static ObjectNode stamp(PackStamp stamp, String file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    hashes(json.putArray("consistency"), stamp.consistency());
    json.put("file", file);
    json.set("head", head(stamp.head()));
    json.put("size", stamp.head().check().size());
    return json;
  }

  private static void hashes(ArrayNode array, List<Sha256> hashes) {
    hashes.forEach(hash -> array.add(hash.hex()));
  }
}
