package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SigningKey;

/**
 * The list of a pack's files with their digests ({@code datapackage.json}, as Frictionless and WACZ
 * have it), and the archive's signature over it ({@code datapackage-digest.json}).
 */
final class DataPackage {

  static final String LIST = "datapackage.json";
  static final String SEAL = "datapackage-digest.json";

  private DataPackage() {}

  static byte[] list(List<PackFile> files, Instant created, boolean wacz) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("name", "evidence-pack");
    json.put("profile", "data-package");
    json.put("software", "Durumi");
    json.put("title", "Evidence pack");
    if (wacz) {
      json.put("wacz_version", Wacz.VERSION);
    }
    ArrayNode resources = json.putArray("resources");
    for (PackFile file : files) {
      ObjectNode resource = resources.addObject();
      resource.put("bytes", file.size());
      resource.put("hash", "sha256:" + file.sha256().hex());
      resource.put("name", name(file.name()));
      resource.put("path", file.name());
    }
    return CanonicalJson.write(json);
  }

  /** A name in the form that Frictionless wants. */
  private static String name(String path) {
    return path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
  }

  static byte[] seal(String archive, Sha256 list, SigningKey key) {
    String message = "durumi pack 1\n" + archive + "\n" + list.hex() + "\n";
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode signed = json.putObject("durumi");
    signed.put("key", key.publicKey().hex());
    signed.put(
        "signature", HexFormat.of().formatHex(key.sign(message.getBytes(StandardCharsets.UTF_8))));
    json.put("hash", "sha256:" + list.hex());
    json.put("path", LIST);
    return CanonicalJson.write(json);
  }
}
