package org.durumi.publisher.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.Sha256;

/**
 * What is encrypted: three lines (the form, the signature, the length of the list), the list, and
 * the files one after another as the list has them, with nothing after. The signature is over the
 * list, and the list has every file's hash, who it is from, whom it is for, and a number of its
 * own; so nothing can be added, left out, put elsewhere, sent on in another's name or sent twice.
 *
 * @param id 32 hexadecimal digits that no other bundle has
 * @param day when it was sealed, in UTC
 * @param from who sealed it
 * @param to the hash of the key that it is encrypted to
 * @param files in the list's order
 */
record Envelope(String id, LocalDate day, OfficeKey from, Sha256 to, List<BundleFile> files) {

  private static final String FIRST = "durumi bundle 1\n";
  private static final int LONGEST_LINE = 200;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Keeps its own copy. */
  Envelope {
    files = List.copyOf(files);
  }

  /** Signs and writes it. */
  byte[] write(OwnKeys keys) {
    byte[] list = CanonicalJson.write(list());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(FIRST.getBytes(StandardCharsets.US_ASCII));
    String signature = HexFormat.of().formatHex(keys.sign(signed(list)));
    out.writeBytes((signature + "\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes((list.length + "\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(list);
    files.forEach(file -> out.writeBytes(file.bytes()));
    return out.toByteArray();
  }

  private ObjectNode list() {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("day", day.toString());
    ArrayNode array = list.putArray("files");
    for (BundleFile file : files) {
      ObjectNode one = array.addObject();
      one.put("name", file.name());
      one.put("sha256", Sha256.of(file.bytes()).hex());
      one.put("size", file.bytes().length);
    }
    list.put("from", from.text());
    list.put("id", id);
    list.put("to", to.hex());
    return list;
  }

  private static byte[] signed(byte[] list) {
    byte[] first = FIRST.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(first, first.length + list.length);
    System.arraycopy(list, 0, all, first.length, list.length);
    return all;
  }

  /**
   * Reads one and checks all that it says of itself.
   *
   * @param name what the file is called in sentences
   */
  static Envelope read(String name, byte[] bytes) {
    try {
      return read(bytes, name);
    } catch (BundleRefusal e) {
      throw e;
    } catch (JsonProcessingException | RuntimeException e) {
      throw broken(name, e);
    }
  }

  static BundleRefusal broken(String name, Exception cause) {
    return new BundleRefusal(
        name + " opens, but is not what its office signed; ask for it to be sealed again.", cause);
  }

  private static Envelope read(byte[] bytes, String name) throws JsonProcessingException {
    int[] at = {0};
    if (!(line(bytes, at) + "\n").equals(FIRST)) {
      throw new BundleRefusal(
          name + " is of a form that this durumi does not know; a newer one may.");
    }
    byte[] signature = HexFormat.of().parseHex(line(bytes, at));
    int length = Integer.parseInt(line(bytes, at));
    byte[] list = Arrays.copyOfRange(bytes, at[0], Math.addExact(at[0], length));
    int next = at[0] + length;
    JsonNode json = JSON.readTree(new String(list, StandardCharsets.UTF_8));
    OfficeKey from = OfficeKey.parse(name, json.path("from").textValue());
    if (next > bytes.length
        || !Arrays.equals(CanonicalJson.write(json), list)
        || !from.signing().verifies(signed(list), signature)) {
      throw new IllegalArgumentException("the signature");
    }
    List<BundleFile> files = new ArrayList<>();
    for (JsonNode one : json.path("files")) {
      int end = Math.addExact(next, one.path("size").intValue());
      if (end > bytes.length || end < next) {
        throw new IllegalArgumentException("the size");
      }
      byte[] file = Arrays.copyOfRange(bytes, next, end);
      if (!Sha256.of(file).hex().equals(one.path("sha256").textValue())) {
        throw new IllegalArgumentException("the hash");
      }
      files.add(new BundleFile(one.path("name").textValue(), file));
      next = end;
    }
    String id = json.path("id").textValue();
    if (next != bytes.length || !id.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("the end");
    }
    return new Envelope(
        id,
        LocalDate.parse(json.path("day").textValue()),
        from,
        Sha256.fromHex(json.path("to").textValue()),
        files);
  }

  private static String line(byte[] bytes, int[] at) {
    for (int i = at[0]; i < Math.min(bytes.length, at[0] + LONGEST_LINE); i++) {
      if (bytes[i] == '\n') {
        String line = new String(bytes, at[0], i - at[0], StandardCharsets.US_ASCII);
        at[0] = i + 1;
        return line;
      }
    }
    throw new IllegalArgumentException("the lines");
  }
}
