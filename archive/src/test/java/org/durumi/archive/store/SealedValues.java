package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.record.casework.Project;
import org.jspecify.annotations.Nullable;

/** All that an archive has sealed, opened, to look for it where it must not be. */
public final class SealedValues {

  private static final int SHORTEST = 6;
  private static final int PIECE = 16;

  /** What everybody may see in the signed heads. */
  private static final Set<String> IN_HEADS = Set.of("archive", "public key");

  /** The project that all begin with is called as SQL calls other things. */
  private static final byte[] DEFAULT = Project.DEFAULT.name().getBytes(StandardCharsets.UTF_8);

  private SealedValues() {}

  /** By column: the values that are long enough not to be met by chance; of long ones a piece. */
  public static Map<String, List<byte[]>> of(Store store) {
    return store.read(() -> {
      Map<String, List<byte[]>> all = new TreeMap<>();
      Set<String> tables = new TreeSet<>(Carrying.TABLES);
      tables.add("search_facet");
      for (String table : tables) {
        read(store, table, all);
      }
      return all;
    });
  }

  private static void read(Store store, String table, Map<String, List<byte[]>> all) {
    RowSeals seals = new RowSeals(table, store.seals());
    try (Statement statement = store.connection().createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      List<String> names = Carrying.names(rows.getMetaData());
      while (rows.next()) {
        Map<String, @Nullable Object> row = seals.opened(Carrying.cells(rows, names));
        if (table.equals("setting") && IN_HEADS.contains(String.valueOf(row.get("name")))) {
          continue;
        }
        for (SealedColumn column : SealedColumn.of(table)) {
          byte[] bytes = bytes(row.get(column.column()));
          if (bytes.length >= SHORTEST && !Arrays.equals(bytes, DEFAULT)) {
            all.computeIfAbsent(table + "." + column.column(), _ -> new ArrayList<>())
                .add(piece(table, bytes));
          }
        }
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** An entry begins as a head does, which is shown; of it a piece of the middle is taken. */
  private static byte[] piece(String table, byte[] bytes) {
    int from = table.equals("entry") && bytes.length > 3 * PIECE ? bytes.length / 3 : 0;
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
  }

  private static byte[] bytes(@Nullable Object cell) {
    return switch (cell) {
      case byte[] bytes -> bytes;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      case null, default -> new byte[0];
    };
  }

  /** The columns of which something must be found, so that a test cannot pass for want of it. */
  public static List<String> textColumns() {
    return Arrays.stream(SealedColumn.values())
        .filter(column -> column.manner() != SealedColumn.Manner.HASH)
        .map(column -> column.table() + "." + column.column())
        .toList();
  }
}
