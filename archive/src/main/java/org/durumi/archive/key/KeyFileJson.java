package org.durumi.archive.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A key file as JSON. Reading allows other white space and nothing else that we did not write. */
final class KeyFileJson {

  private static final int VERSION = 1;
  private static final String ABOUT =
      "Keeps the key of the Durumi archive beside it. Without this file or a backup nobody can open"
          + " the archive, not even with the passphrase.";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private KeyFileJson() {}

  static byte[] render(
      Binding binding, PassphraseSlot passphrase, @Nullable RecoverySlot recovery, String seal) {
    ObjectNode root = JSON.createObjectNode();
    root.put("about", ABOUT);
    root.put("version", VERSION);
    root.put("archive", binding.archive());
    root.put("cipher", binding.cipher());
    var slots = root.putArray("slots");
    render(slots.addObject(), passphrase);
    if (recovery != null) {
      ObjectNode slot = slots.addObject();
      slot.put("kind", "recovery");
      slot.putObject("hkdf_sha256").put("salt", recovery.wrapping().salt());
      render(slot, recovery.wrapping());
    }
    root.put("seal", seal);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return (JSON.writer(printer).writeValueAsString(root) + "\n").getBytes(UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("A key file is always JSON.", e);
    }
  }

  private static void render(ObjectNode slot, PassphraseSlot passphrase) {
    slot.put("kind", "passphrase");
    Argon2Settings settings = passphrase.settings();
    slot.putObject("argon2id")
        .put("memory_kib", settings.memoryKib())
        .put("passes", settings.passes())
        .put("lanes", settings.lanes())
        .put("salt", passphrase.wrapping().salt());
    render(slot, passphrase.wrapping());
  }

  private static void render(ObjectNode slot, Wrapping wrapping) {
    slot.put("nonce", wrapping.nonce()).put("wrapped", wrapping.wrapped());
  }

  /**
   * Reads it.
   *
   * @param name how to call it in a message
   * @throws KeyRefusal with one sentence
   */
  static KeyFile parse(byte[] content, String name) {
    try {
      JsonNode root = JSON.readTree(content);
      int version = number(root, "version");
      if (version != VERSION) {
        throw KeyRefusal.broken(
            "The key file "
                + name
                + " is damaged or was written by a newer Durumi; install the"
                + " newest one, or put the file back from a backup.");
      }
      allow(root, Set.of("about", "version", "archive", "cipher", "slots", "seal"));
      JsonNode slots = root.path("slots");
      if (!slots.isArray() || slots.isEmpty() || slots.size() > 2) {
        throw damaged(name);
      }
      return new KeyFile(
          new Binding(string(root, "archive"), string(root, "cipher")),
          passphrase(slots.path(0)),
          slots.size() == 2 ? recovery(slots.path(1)) : null,
          string(root, "seal"));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(name);
    }
  }

  /** The sentence for a file that nobody can make sense of. */
  static KeyRefusal damaged(String name) {
    return KeyRefusal.damaged(name);
  }

  private static PassphraseSlot passphrase(JsonNode slot) {
    kind(slot, "passphrase", "argon2id");
    JsonNode terms = slot.path("argon2id");
    allow(terms, Set.of("memory_kib", "passes", "lanes", "salt"));
    return new PassphraseSlot(
        new Argon2Settings(
            number(terms, "memory_kib"), number(terms, "passes"), number(terms, "lanes")),
        wrapping(slot, terms));
  }

  private static RecoverySlot recovery(JsonNode slot) {
    kind(slot, "recovery", "hkdf_sha256");
    JsonNode terms = slot.path("hkdf_sha256");
    allow(terms, Set.of("salt"));
    return new RecoverySlot(wrapping(slot, terms));
  }

  private static Wrapping wrapping(JsonNode slot, JsonNode terms) {
    return new Wrapping(string(terms, "salt"), string(slot, "nonce"), string(slot, "wrapped"));
  }

  private static void kind(JsonNode slot, String kind, String terms) {
    allow(slot, Set.of("kind", terms, "nonce", "wrapped"));
    if (!string(slot, "kind").equals(kind)) {
      throw new IllegalArgumentException("Another kind of slot was expected.");
    }
  }

  private static void allow(JsonNode object, Set<String> names) {
    if (!object.isObject() || !names.containsAll(names(object))) {
      throw new IllegalArgumentException("A field is not one of ours.");
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String string(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("A field is missing or no string.");
    }
    return value.textValue();
  }

  private static int number(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isInt()) {
      throw new IllegalArgumentException("A field is missing or no number.");
    }
    return value.intValue();
  }
}
