package org.durumi.corpus.table;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.jspecify.annotations.Nullable;

/** Reads tables of casefiles, one row at a time. */
public final class CasefileRows {

  private static final String ALL_BUT_SOURCES =
      Table.CASEFILES.replace(" required binary source;", "");
  private static final String NAMES =
      "message casefile { required binary name (STRING); required int32 events; }";

  private CasefileRows() {}

  /** A report's name and how many events it has. */
  public record Named(String name, int events) {}

  /** Hands on the rows of a file, with the sources or without. */
  public static void forEach(
      Configuration hadoop, String file, boolean sources, Consumer<CasefileRow> taker)
      throws IOException {
    read(
        hadoop,
        file,
        sources ? Table.CASEFILES : ALL_BUT_SOURCES,
        group -> taker.accept(row(group, sources)));
  }

  /** Hands on the names of a file's rows. */
  public static void names(Configuration hadoop, String file, Consumer<Named> taker)
      throws IOException {
    read(
        hadoop,
        file,
        NAMES,
        group ->
            taker.accept(new Named(group.getString("name", 0), group.getInteger("events", 0))));
  }

  private static void read(Configuration hadoop, String file, String schema, Consumer<Group> taker)
      throws IOException {
    Configuration asking = new Configuration(hadoop);
    asking.set(ReadSupport.PARQUET_READ_SCHEMA, schema);
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), new Path(file)).withConf(asking).build()) {
      for (Group group = rows.read(); group != null; group = rows.read()) {
        taker.accept(group);
      }
    }
  }

  private static CasefileRow row(Group group, boolean sources) {
    return new CasefileRow(
        group.getString("name", 0),
        text(group, "url"),
        text(group, "published"),
        group.getString("language", 0),
        group.getInteger("events", 0),
        group.getString("casefile", 0),
        sources ? group.getBinary("source", 0).getBytes() : new byte[0]);
  }

  private static @Nullable String text(Group group, String field) {
    return group.getFieldRepetitionCount(field) == 0 ? null : group.getString(field, 0);
  }
}
