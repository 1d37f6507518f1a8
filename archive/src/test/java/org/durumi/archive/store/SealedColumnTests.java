package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of every column on a server docs/team.md says whether it is sealed, and why. */
class SealedColumnTests {

  private static final Pattern COLUMN = Pattern.compile("`([a-z_]+\\.[a-z_0-9]+)`");

  @Test
  void everyColumnOnTheServerIsListedAsSealedOrAsNamingNobody() throws IOException, SQLException {
    Set<String> there = new TreeSet<>();
    try (Connection connection = SharedPostgres.fresh().make();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = current_schema()"
                    + " and table_name <> 'flyway_schema_history'")) {
      while (rows.next()) {
        there.add(rows.getString(1));
      }
    }
    assertThat(there).hasSizeGreaterThan(100).contains("report.title", "sealing.generation");
    Set<String> listed = new TreeSet<>(listed("sealed"));
    assertThat(listed).isNotEmpty().doesNotContainAnyElementsOf(listed("clear"));
    listed.addAll(listed("clear"));
    assertThat(listed).isEqualTo(there);
  }

  @Test
  void whatIsListedAsSealedIsWhatTheProgramSeals() throws IOException {
    Set<String> sealed =
        Arrays.stream(SealedColumn.values())
            .map(column -> column.table() + "." + column.column())
            .collect(Collectors.toCollection(TreeSet::new));
    // The index of words is made by itself, and a place's numbers stand within the place.
    sealed.add("search.tokens");
    assertThat(listed("sealed")).isEqualTo(sealed);
  }

  /** The columns in rows of the table of docs/team.md whose second cell begins so. */
  private static Set<String> listed(String kept) throws IOException {
    Set<String> columns = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("../docs/team.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > 3 && cells[2].strip().startsWith(kept)) {
        Matcher matcher = COLUMN.matcher(cells[1]);
        while (matcher.find()) {
          columns.add(matcher.group(1));
        }
      }
    }
    return columns;
  }
}
