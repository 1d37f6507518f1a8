package org.durumi.linker.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;

/** Makes incidents of tellings. */
final class Incidents {

  private static final Comparator<Telling> TELLINGS =
      Comparator.comparing((Telling telling) -> telling.teller().report())
          .thenComparingInt(Telling::number);

  /** By their first tellings. */
  static final Comparator<Incident> ORDER =
      Comparator.comparing((Incident incident) -> incident.tellings().getFirst(), TELLINGS);

  private static final int ID_BYTES = 6;

  private Incidents() {}

  static Incident of(List<Telling> tellings) {
    List<Telling> ordered = tellings.stream().sorted(TELLINGS).toList();
    return new Incident(id(tellings), ordered, Roots.of(ordered).roots());
  }

  /** Hashes the tellings' names: the same on every machine, and another for other tellings. */
  static String id(List<Telling> tellings) {
    return idOf(tellings.stream().map(Telling::id).toList());
  }

  static String idOf(List<String> tellings) {
    String names = tellings.stream().sorted().collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
