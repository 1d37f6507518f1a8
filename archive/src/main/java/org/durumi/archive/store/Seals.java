package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.durumi.archive.seal.IndexKeys;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.seal.SealFault;
import org.durumi.archive.seal.Secrecy;
import org.jspecify.annotations.Nullable;

/**
 * What values become on their way to the database, and back. In a file that is encrypted as a whole
 * they stay what they are. Sealed text is Base64, since its column is one of text.
 */
final class Seals {

  /** Nothing is sealed. */
  static final Seals CLEAR = new Seals(null);

  private final @Nullable Keyring keys;
  private @Nullable IndexKeys index;

  private Seals(@Nullable Keyring keys) {
    this.keys = keys;
  }

  /** What these keys seal; the generation of its hashes is told by {@link #useIndex}. */
  static Seals with(Keyring keys) {
    return new Seals(keys);
  }

  /** The same without the keys of what names or endangers a person. */
  Seals withoutRestricted() {
    return keys == null ? CLEAR : new Seals(keys.withoutRestricted());
  }

  boolean isClear() {
    return keys == null;
  }

  /** Tells whether values of a class can be opened. */
  boolean opens(SealedColumn column) {
    return keys == null || keys.has(column.secrecy());
  }

  /** Looks up hashes and tokens by a generation's key from now on. */
  void useIndex(int generation) {
    if (keys != null && keys.has(Secrecy.RESTRICTED)) {
      index = keys.index(generation);
    }
  }

  /** The keys, where there are any. */
  @Nullable Keyring keys() {
    return keys;
  }

  /**
   * The keys.
   *
   * @throws ArchiveFaultException where nothing is sealed
   */
  Keyring required() {
    if (keys == null) {
      throw new ArchiveFaultException(
          "An archive in a file is encrypted as a whole and has no such keys; see durumi passphrase.");
    }
    return keys;
  }

  byte @Nullable [] seal(SealedColumn column, byte @Nullable [] value, Object... row) {
    return keys == null || value == null
        ? value
        : opened(() -> keys.seal(column.secrecy(), column.purpose(), row(row), value));
  }

  byte @Nullable [] open(SealedColumn column, byte @Nullable [] kept, Object... row) {
    return keys == null || kept == null
        ? kept
        : opened(() -> keys.open(column.secrecy(), column.purpose(), row(row), kept));
  }

  /** The bytes of what every row has. */
  byte[] opened(SealedColumn column, byte[] kept, Object... row) {
    return Objects.requireNonNull(open(column, kept, row));
  }

  @Nullable String seal(SealedColumn column, @Nullable String value, Object... row) {
    return keys == null || value == null
        ? value
        : opened(() -> text(keys.seal(column.secrecy(), column.purpose(), row(row), utf8(value))));
  }

  /** The text; null where there is none, or whoever asks may not see it. */
  @Nullable String open(SealedColumn column, @Nullable String kept, Object... row) {
    return keys == null || kept == null || !keys.has(column.secrecy())
        ? clear(kept)
        : opened(
            () -> string(keys.open(column.secrecy(), column.purpose(), row(row), bytes(kept))));
  }

  private @Nullable String clear(@Nullable String kept) {
    return keys == null ? kept : null;
  }

  /** The name of what every row has; empty where whoever asks may not see it. */
  String known(SealedColumn column, String kept) {
    return Objects.requireNonNullElse(openName(column, kept), "");
  }

  /** What a name stands as now. */
  @Nullable String name(SealedColumn column, @Nullable String value) {
    return value == null ? null : names(column, value).getFirst();
  }

  /** All that a name may stand as: more than one while keys are changed. */
  List<String> names(SealedColumn column, String value) {
    return keys == null
        ? List.of(value)
        : opened(() ->
            keys.names(column.secrecy(), column.purpose(), utf8(value)).stream()
                .map(Seals::text)
                .toList());
  }

  /** The name; null where there is none, or whoever asks may not see it. */
  @Nullable String openName(SealedColumn column, @Nullable String kept) {
    return keys == null || kept == null || !keys.has(column.secrecy())
        ? clear(kept)
        : opened(() -> string(keys.openName(column.secrecy(), column.purpose(), bytes(kept))));
  }

  long hash(SealedColumn column, long value) {
    return keys == null ? value : index().on(column.table(), value);
  }

  long openHash(SealedColumn column, long kept) {
    return keys == null ? kept : index().off(column.table(), kept);
  }

  /** What stands for a token in the index of words. */
  long token(String token) {
    return index().token(token);
  }

  private IndexKeys index() {
    return Objects.requireNonNull(index, "the index's generation was not told");
  }

  private interface Opening<T> {
    T run();
  }

  private static <T> T opened(Opening<T> opening) {
    try {
      return opening.run();
    } catch (SealFault e) {
      throw new ArchiveFaultException(String.valueOf(e.getMessage()));
    }
  }

  static String row(Object... key) {
    return Arrays.stream(key).map(String::valueOf).collect(Collectors.joining("\n"));
  }

  static String text(byte[] sealed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] utf8(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
