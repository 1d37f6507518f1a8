package org.durumi.corpus.table;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/** A Parquet file that is being written as a draft. */
public final class Table implements Closeable {

  /** One row for each report that was read: see {@link CasefileRow}. */
  public static final String CASEFILES =
      "message casefile { required binary name (STRING); optional binary url (STRING); optional"
          + " binary published (STRING); required binary language (STRING); required int32 events;"
          + " required binary casefile (STRING); required binary source; }";

  /** One row for each record, or file, that could not be read. */
  public static final String FAILURES =
      "message failure { required binary name (STRING); required binary sentence (STRING); }";

  /** One row for each slice: how many of its records became what. */
  public static final String COUNTS =
      "message counts { required int32 slice; required binary file (STRING); required int64"
          + " records; required int64 read; required int64 with_events; required int64 events;"
          + " required int64 passed_over; required int64 other; required int64 failed; }";

  /** One row for each event of a report, with the incident that it is of. */
  public static final String TELLINGS =
      "message telling { required binary incident (STRING); required binary report (STRING);"
          + " required int32 event; required binary name (STRING); }";

  private static final long GROUP_BYTES = 32L << 20;

  private final Output output;
  private final Configuration hadoop;
  private final String draft;
  private final MessageType schema;
  private final ParquetWriter<Group> writer;

  /** Begins a file with this schema. */
  public Table(Output output, Configuration hadoop, String schema) throws IOException {
    this.output = output;
    this.hadoop = hadoop;
    this.draft = output.draft();
    this.schema = MessageTypeParser.parseMessageType(schema);
    this.writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(new Path(draft), hadoop))
            .withConf(hadoop)
            .withType(this.schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP_BYTES)
            .build();
  }

  /** Writes a report's row. */
  public void add(CasefileRow row) throws IOException {
    Group group = new SimpleGroup(schema);
    group.append("name", row.name());
    text(group, "url", row.url());
    text(group, "published", row.published());
    group.append("language", row.language());
    group.append("events", row.events());
    group.append("casefile", row.casefile());
    group.append("source", Binary.fromConstantByteArray(row.source()));
    writer.write(group);
  }

  /** Writes a row of values in the order of the schema: texts, int and long numbers. */
  public void add(Object... values) throws IOException {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Integer number -> group.add(i, number);
        case Long number -> group.add(i, number);
        default -> group.add(i, values[i].toString());
      }
    }
    writer.write(group);
  }

  private static void text(Group group, String field, @Nullable String value) {
    if (value != null) {
      group.append(field, value);
    }
  }

  /** Ends the file and gives it its name. */
  public void keep(String file) throws IOException {
    writer.close();
    output.keep(hadoop, draft, file);
  }

  /** Ends the draft, which is left where it was not kept. */
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
