package org.durumi.archive.store;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event's place with all that points at it, as one text: on a server the coordinates, too, stand
 * under its seal, for a pair of numbers names a shelter as well as words do.
 *
 * @param name its name or the report's words
 * @param latitude degrees north
 * @param longitude degrees east
 * @param geonames GeoNames id
 */
record SealedPlace(
    @Nullable String name,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Long geonames) {

  private static final int PARTS = 4;
  private static final String MARK = "=";

  static SealedPlace of(EventRow row) {
    return new SealedPlace(row.place(), row.latitude(), row.longitude(), row.geonames());
  }

  /** The text; null where nothing is known. */
  @Nullable String text() {
    if (name == null && latitude == null && longitude == null && geonames == null) {
      return null;
    }
    return String.join(
        "\t",
        latitude == null ? "" : latitude.toString(),
        longitude == null ? "" : longitude.toString(),
        geonames == null ? "" : geonames.toString(),
        name == null ? "" : MARK + name);
  }

  /**
   * Reads it.
   *
   * @throws ArchiveFaultException if it is none
   */
  static SealedPlace parse(@Nullable String text) {
    if (text == null) {
      return new SealedPlace(null, null, null, null);
    }
    List<String> parts = Arrays.asList(text.split("\t", PARTS));
    if (parts.size() != PARTS) {
      throw new ArchiveFaultException("The place of an event is damaged; restore a backup.");
    }
    return new SealedPlace(
        parts.get(3).isEmpty() ? null : parts.get(3).substring(MARK.length()),
        degrees(parts.get(0)),
        degrees(parts.get(1)),
        parts.get(2).isEmpty() ? null : (Long) Long.parseLong(parts.get(2)));
  }

  private static @Nullable Double degrees(String text) {
    return text.isEmpty() ? null : (Double) Double.parseDouble(text);
  }

  /** Tells nothing of the place. */
  @Override
  public String toString() {
    return "SealedPlace";
  }
}
