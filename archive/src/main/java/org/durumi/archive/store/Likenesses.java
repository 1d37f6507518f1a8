package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.root.Sketch;

/** The sketches of the first report of each family, to find those that a text may be like. */
public final class Likenesses {

  /** How many of a band are looked at: somebody may write many texts that share one by design. */
  private static final int MOST_OF_A_BAND = 8;

  private static final int MOST = 16;

  private final Connection connection;
  private final Seals seals;

  Likenesses(Connection connection, Seals seals) {
    this.seals = seals;
    this.connection = connection;
  }

  /** Keeps the sketch of a report that is like none before it. */
  public void put(long report, Sketch sketch) {
    try (PreparedStatement row =
            connection.prepareStatement("insert into likeness values (?, ?, ?)");
        PreparedStatement band =
            connection.prepareStatement(
                "insert into likeness_band values (?, ?) on conflict do nothing")) {
      row.setLong(1, report);
      row.setInt(2, sketch.letters());
      row.setBytes(3, seals.seal(SealedColumn.LIKENESS_SKETCH, sketch.bytes(), report));
      row.executeUpdate();
      band.setLong(2, report);
      for (long number : sketch.bands()) {
        band.setLong(1, seals.hash(SealedColumn.LIKENESS_BAND, number));
        band.executeUpdate();
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** The reports that a text is worth comparing with, the first that came in first. */
  public List<Long> candidates(Sketch sketch) {
    try {
      List<Long> worth = new ArrayList<>();
      Set<Long> sharing = sharing(sketch);
      if (sharing.isEmpty()) {
        return worth;
      }
      try (PreparedStatement select =
          connection.prepareStatement("select letters, sketch from likeness where report = ?")) {
        for (long report : sharing) {
          select.setLong(1, report);
          try (ResultSet row = select.executeQuery()) {
            if (worth.size() < MOST
                && row.next()
                && sketch.mayResemble(row.getInt(1), kept(report, row.getBytes(2)))) {
              worth.add(report);
            }
          }
        }
      }
      return worth;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private byte[] kept(long report, byte[] sketch) {
    return seals.opened(SealedColumn.LIKENESS_SKETCH, sketch, report);
  }

  private Set<Long> sharing(Sketch sketch) throws SQLException {
    Set<Long> reports = new TreeSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select report from likeness_band where band = ? order by report limit "
                + MOST_OF_A_BAND)) {
      for (long band : sketch.bands()) {
        select.setLong(1, seals.hash(SealedColumn.LIKENESS_BAND, band));
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            reports.add(rows.getLong(1));
          }
        }
      }
    }
    return reports;
  }

  /** Empties them, to be filled again. */
  public void clear() {
    try (Statement statement = connection.createStatement()) {
      for (String table : Arrays.asList("likeness", "likeness_band")) {
        statement.execute("delete from " + table);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
