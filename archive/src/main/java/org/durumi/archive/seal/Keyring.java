package org.durumi.archive.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an archive on a server is sealed with. They come in generations: the newest seals,
 * the ones before still open until all is sealed anew. Safe for several threads.
 */
public final class Keyring {

  /** What Tink puts before a sealed value: a one, and the number of its key. */
  private static final int PREFIX_BYTES = 1 + Integer.BYTES;

  static {
    Ciphers.register();
  }

  private final List<Integer> generations;
  private final Map<Secrecy, ClassKeys> classes;
  private final @Nullable KeysetHandle index;
  private final Map<Secrecy, Aead> sealers = new EnumMap<>(Secrecy.class);
  private final Map<Secrecy, List<DeterministicAead>> namers = new EnumMap<>(Secrecy.class);
  private final Map<Secrecy, DeterministicAead> openers = new EnumMap<>(Secrecy.class);
  private final @Nullable PrfSet prfs;

  Keyring(Map<Secrecy, ClassKeys> classes, @Nullable KeysetHandle index)
      throws GeneralSecurityException {
    this.classes = new EnumMap<>(classes);
    this.index = index;
    for (Map.Entry<Secrecy, ClassKeys> one : classes.entrySet()) {
      sealers.put(one.getKey(), one.getValue().sealer());
      namers.put(one.getKey(), one.getValue().namers());
      openers.put(one.getKey(), one.getValue().opener());
    }
    List<Integer> ids = new ArrayList<>();
    for (KeysetHandle one : Keysets.each(keys(Secrecy.WORKING).values())) {
      ids.add(one.getPrimary().getId());
    }
    this.generations = List.copyOf(ids);
    this.prfs =
        index == null ? null : index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  /** Keys that nobody had before. */
  public static Keyring random() {
    int generation = number();
    try {
      Map<Secrecy, ClassKeys> classes = new EnumMap<>(Secrecy.class);
      for (Secrecy secrecy : Secrecy.values()) {
        classes.put(secrecy, ClassKeys.of(generation));
      }
      return new Keyring(classes, Keysets.of(PredefinedPrfParameters.HMAC_SHA256_PRF, generation));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /** These and new ones, which seal from now on. */
  public Keyring renewed() {
    int generation = number();
    try {
      Map<Secrecy, ClassKeys> all = new EnumMap<>(Secrecy.class);
      for (Map.Entry<Secrecy, ClassKeys> one : classes.entrySet()) {
        all.put(one.getKey(), one.getValue().and(generation));
      }
      return new Keyring(
          all, Keysets.and(indexSet(), PredefinedPrfParameters.HMAC_SHA256_PRF, generation));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /** The newest of these alone. */
  public Keyring newest() {
    try {
      Map<Secrecy, ClassKeys> all = new EnumMap<>(Secrecy.class);
      for (Map.Entry<Secrecy, ClassKeys> one : classes.entrySet()) {
        all.put(one.getKey(), one.getValue().newest());
      }
      return new Keyring(all, Keysets.newest(indexSet()));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /**
   * These without the keys of what names or endangers a person, and without those of the search.
   */
  public Keyring withoutRestricted() {
    try {
      return new Keyring(Map.of(Secrecy.WORKING, keys(Secrecy.WORKING)), null);
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  private static int number() {
    return new SecureRandom().nextInt(1, Integer.MAX_VALUE);
  }

  /** The generations, the newest first. */
  public List<Integer> generations() {
    return generations;
  }

  /** Tells whether there are keys of a class. */
  public boolean has(Secrecy secrecy) {
    return classes.containsKey(secrecy);
  }

  ClassKeys keys(Secrecy secrecy) {
    return Optional.ofNullable(classes.get(secrecy)).orElseThrow(SealFault::withheld);
  }

  KeysetHandle indexSet() {
    return Optional.ofNullable(index).orElseThrow(SealFault::withheld);
  }

  /**
   * Seals a value so that equal ones look different.
   *
   * @param place the table and column that it stands in
   * @param row what names its row there; it opens nowhere else
   */
  public byte[] seal(Secrecy secrecy, String place, String row, byte[] value) {
    try {
      return sealer(secrecy).encrypt(Padding.fill(value), bound(place, row));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /**
   * Opens what {@link #seal} sealed.
   *
   * @throws SealFault if it was changed or moved, or the keys are not here
   */
  public byte[] open(Secrecy secrecy, String place, String row, byte[] sealed) {
    try {
      return Padding.strip(sealer(secrecy).decrypt(sealed, bound(place, row)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw SealFault.of(place);
    }
  }

  private Aead sealer(Secrecy secrecy) {
    return Optional.ofNullable(sealers.get(secrecy)).orElseThrow(SealFault::withheld);
  }

  /**
   * All that a value may look like that is sealed so that equal ones look the same: once for each
   * generation, as what is sealed now first.
   *
   * @param purpose what such values are, wherever they stand
   */
  public List<byte[]> names(Secrecy secrecy, String purpose, byte[] value) {
    try {
      byte[] filled = Padding.fill(value);
      List<byte[]> all = new ArrayList<>();
      for (DeterministicAead namer : namers(secrecy)) {
        all.add(namer.encryptDeterministically(filled, bound(purpose, "")));
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /**
   * Opens one of {@link #names}.
   *
   * @throws SealFault if it was changed, or the keys are not here
   */
  public byte[] openName(Secrecy secrecy, String purpose, byte[] name) {
    DeterministicAead any =
        Optional.ofNullable(openers.get(secrecy)).orElseThrow(SealFault::withheld);
    try {
      return Padding.strip(any.decryptDeterministically(name, bound(purpose, "")));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw SealFault.of(purpose);
    }
  }

  private List<DeterministicAead> namers(Secrecy secrecy) {
    return Optional.ofNullable(namers.get(secrecy)).orElseThrow(SealFault::withheld);
  }

  /** Tells whether the newest generation sealed it. */
  public boolean isNewest(byte[] sealed) {
    return sealed.length > PREFIX_BYTES
        && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt() == generations.getFirst();
  }

  /** What one generation makes of tokens and hashes. */
  public IndexKeys index(int generation) {
    PrfSet all = Optional.ofNullable(prfs).orElseThrow(SealFault::withheld);
    try {
      return new IndexKeys(
          Optional.ofNullable(all.getPrfs().get(generation))
              .orElseThrow(() -> SealFault.of("search")));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /** Parted by a line's end, which no name of a table or column holds. */
  private static byte[] bound(String place, String row) {
    return ("durumi 1\n" + place + "\n" + row).getBytes(StandardCharsets.UTF_8);
  }

  static IllegalStateException broken(GeneralSecurityException e) {
    return new IllegalStateException("This Java lacks a cipher that Tink needs.", e);
  }

  /** Tells nothing but what it is. */
  @Override
  public String toString() {
    return "a keyring";
  }
}
