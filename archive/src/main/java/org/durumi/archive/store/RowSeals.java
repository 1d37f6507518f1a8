package org.durumi.archive.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seals and opens whole rows of a table, as they are carried or sealed anew. */
final class RowSeals {

  private final String table;
  private final Seals seals;
  private final List<SealedColumn> columns;

  RowSeals(String table, Seals seals) {
    this.table = table;
    this.seals = seals;
    this.columns = SealedColumn.of(table);
  }

  /** A row as a database has it, with all that is sealed opened. */
  Map<String, @Nullable Object> opened(Map<String, @Nullable Object> kept) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(kept);
    if (!seals.isClear()) {
      // Names first: what they name may be what others of the row are bound to.
      for (SealedColumn column : columns) {
        if (column.manner() == SealedColumn.Manner.NAME) {
          row.put(column.column(), seals.openName(column, (String) row.get(column.column())));
        }
      }
      for (SealedColumn column : columns) {
        row.computeIfPresent(column.column(), (_, cell) -> opened(column, cell, row));
      }
      if (table.equals("event")) {
        part(row);
      }
    }
    return row;
  }

  private @Nullable Object opened(
      SealedColumn column, Object cell, Map<String, @Nullable Object> row) {
    return switch (column.manner()) {
      case NAME -> cell;
      case TEXT -> seals.open(column, (String) cell, key(column, row));
      case BYTES -> seals.open(column, (byte[]) cell, key(column, row));
      case HASH -> seals.openHash(column, ((Number) cell).longValue());
    };
  }

  /** A row with nothing sealed, as the database has it. */
  Map<String, @Nullable Object> sealed(Map<String, @Nullable Object> opened) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(opened);
    if (!seals.isClear()) {
      if (table.equals("event")) {
        gather(row);
      }
      Map<String, @Nullable Object> plain = new LinkedHashMap<>(row);
      for (SealedColumn column : columns) {
        row.computeIfPresent(column.column(), (_, cell) -> sealed(column, cell, plain));
      }
    }
    return row;
  }

  private @Nullable Object sealed(
      SealedColumn column, Object cell, Map<String, @Nullable Object> plain) {
    return switch (column.manner()) {
      case NAME -> seals.name(column, (String) cell);
      case TEXT -> seals.seal(column, (String) cell, key(column, plain));
      case BYTES -> seals.seal(column, (byte[]) cell, key(column, plain));
      case HASH -> seals.hash(column, ((Number) cell).longValue());
    };
  }

  private static Object[] key(SealedColumn column, Map<String, @Nullable Object> row) {
    return column.key().stream().map(name -> Objects.requireNonNull(row.get(name))).toArray();
  }

  private static void gather(Map<String, @Nullable Object> row) {
    Number geonames = (Number) row.get("geonames");
    SealedPlace place =
        new SealedPlace(
            (String) row.get("place"),
            (Double) row.get("latitude"),
            (Double) row.get("longitude"),
            geonames == null ? null : (Long) geonames.longValue());
    row.put("place", place.text());
    row.put("latitude", null);
    row.put("longitude", null);
    row.put("geonames", null);
  }

  private static void part(Map<String, @Nullable Object> row) {
    SealedPlace place = SealedPlace.parse((String) row.get("place"));
    row.put("place", place.name());
    row.put("latitude", place.latitude());
    row.put("longitude", place.longitude());
    row.put("geonames", place.geonames());
  }
}
