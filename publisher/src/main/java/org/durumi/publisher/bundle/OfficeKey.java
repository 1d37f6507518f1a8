package org.durumi.publisher.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.Sha256;

/**
 * What everybody may know of an office: a file of six lines that it hands to others. Nothing in it
 * is secret; what matters is that nobody puts another in its place, so its fingerprint is compared
 * by telephone.
 *
 * @param office its name, one line
 * @param archive the id of its archive
 * @param signing the key that its bundles are signed with
 * @param recipient the key that bundles for it are encrypted to, in the form of age: {@code
 *     age1...}
 * @param signature over the lines before it, with the signing key: 64 bytes
 */
public record OfficeKey(
    String office, String archive, PublicKey signing, String recipient, byte[] signature) {

  private static final String FIRST = "durumi office key 1";
  private static final int LINES = 6;
  private static final int LONGEST_NAME = 80;
  private static final long LARGEST = 4096;
  private static final Pattern RECIPIENT = Pattern.compile("age1[02-9ac-hj-np-z]{58}");

  /** Refuses a name of several lines, or of none, and a recipient of another form. */
  public OfficeKey {
    if (office.isBlank()
        || office.length() > LONGEST_NAME
        || office.codePoints().anyMatch(Character::isISOControl)) {
      throw new BundleRefusal(
          "An office's name is one line of 1 to " + LONGEST_NAME + " characters; give another.");
    }
    if (!RECIPIENT.matcher(recipient).matches()) {
      throw new IllegalArgumentException("no recipient of age");
    }
  }

  /** What is signed. */
  static String signed(String office, String archive, PublicKey signing, String recipient) {
    return String.join(
            "\n",
            FIRST,
            "office: " + office,
            "archive: " + archive,
            "signs with: " + signing.hex(),
            "opens with: " + recipient)
        + "\n";
  }

  private String signed() {
    return signed(office, archive, signing, recipient);
  }

  /** The file. */
  public String text() {
    return signed() + "signature: " + HexFormat.of().formatHex(signature) + "\n";
  }

  /** For two people to compare: the first 16 bytes of the SHA-256 of what is signed. */
  public String fingerprint() {
    return Sha256.of(signed().getBytes(StandardCharsets.UTF_8))
        .hex()
        .substring(0, 32)
        .replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** The SHA-256 of the key that bundles for it are encrypted to. */
  Sha256 recipientHash() {
    return Sha256.of(recipient.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads a key file.
   *
   * @throws BundleRefusal if it cannot be read, is no such file, or was altered
   */
  public static OfficeKey read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BundleRefusal(file + " is no key file of an office; ask for it again.");
      }
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new BundleRefusal("The key file " + file + " cannot be read; check its name.", e);
    }
  }

  /**
   * Reads the text of a key file.
   *
   * @param name what it is called in sentences
   */
  static OfficeKey parse(String name, String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !lines.getFirst().equals(FIRST)) {
      throw new BundleRefusal(name + " is no key file of an office; ask for it again.");
    }
    try {
      OfficeKey key =
          new OfficeKey(
              value(lines.get(1), "office: "),
              value(lines.get(2), "archive: "),
              PublicKey.fromHex(value(lines.get(3), "signs with: ")),
              value(lines.get(4), "opens with: "),
              HexFormat.of().parseHex(value(lines.get(5), "signature: ")));
      if (!key.text().equals(text)
          || !key.signing.verifies(key.signed().getBytes(StandardCharsets.UTF_8), key.signature)) {
        throw altered(name);
      }
      return key;
    } catch (IllegalArgumentException | BrokenEvidenceException e) {
      throw altered(name);
    }
  }

  private static BundleRefusal altered(String name) {
    return new BundleRefusal(name + " was altered; ask the office for its key file again.");
  }

  private static String value(String line, String label) {
    if (!line.startsWith(label)) {
      throw new IllegalArgumentException("not " + label);
    }
    return line.substring(label.length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OfficeKey key && key.signed().equals(signed());
  }

  @Override
  public int hashCode() {
    return signed().hashCode();
  }

  @Override
  public String toString() {
    return "OfficeKey[" + fingerprint() + "]";
  }
}
