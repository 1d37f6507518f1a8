package org.durumi.archive.evidence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a checked time stamp says.
 *
 * @param time when the authority had the digest before it
 * @param accuracy how far the authority says its clock may be off, or null if it does not say
 * @param authority the subject of the certificate that signed
 * @param policy the authority's policy, an object identifier such as 1.2.3.4
 * @param serial the authority's number for the stamp, hexadecimal
 * @param trust how far the certificate was checked
 * @param root the subject of the trusted root, or null if none vouches
 */
public record TimeStamp(
    Instant time,
    @Nullable Duration accuracy,
    String authority,
    String policy,
    String serial,
    Trust trust,
    @Nullable String root) {

  private static final int LONGEST = 200;

  /** How far the certificate of an authority was checked. */
  public enum Trust {
    /** A root that the user trusts vouches for it. */
    TRUSTED_ROOT,
    /** The user named roots, and none of them vouches for it. */
    OTHER_ROOT,
    /** The user named no root. */
    NO_ROOT_GIVEN
  }

  /** Says who vouches, as a clause for a person. */
  public String vouching() {
    return switch (trust) {
      case TRUSTED_ROOT -> "signed by " + authority + ", under the trusted root " + root;
      case OTHER_ROOT ->
          "signed by " + authority + ", for which no root that you trust vouches at that time";
      case NO_ROOT_GIVEN -> "signed by " + authority + ", not checked against a root you trust";
    };
  }

  /** Foreign words made fit to print: no control or steering characters, and not endless. */
  static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    words.codePoints().limit(LONGEST).map(TimeStamp::printable).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '?';
      default -> character;
    };
  }
}
