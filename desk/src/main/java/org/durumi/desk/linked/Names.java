package org.durumi.desk.linked;

import java.util.Optional;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.TellingId;

/** What tellings go by: in the archive, in the linker, and in addresses such as {@code 12.3}. */
public final class Names {

  private static final String FORM = "[1-9][0-9]{0,8}\\.[1-9][0-9]{0,8}";

  private Names() {}

  /** The archive's numbers for a telling. */
  public static TellingId of(Telling telling) {
    return new TellingId(Long.parseLong(telling.teller().report()), telling.number() + 1);
  }

  /** The archive's numbers for a telling by its name in the linker. */
  public static TellingId of(String telling) {
    int colon = telling.indexOf(':');
    return new TellingId(
        Long.parseLong(telling.substring(0, colon)),
        Integer.parseInt(telling.substring(colon + 1)) + 1);
  }

  /** The telling that an address means, if it has the form of one. */
  public static Optional<TellingId> parse(String text) {
    if (!text.matches(FORM)) {
      return Optional.empty();
    }
    int dot = text.indexOf('.');
    return Optional.of(
        new TellingId(
            Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1))));
  }
}
