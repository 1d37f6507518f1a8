package org.durumi.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.durumi.corpus.table.CasefileRow;
import org.durumi.corpus.table.CasefileRows;
import org.durumi.corpus.table.Output;
import org.durumi.reader.ReadBy;
import org.durumi.reader.Readers;
import org.durumi.reader.TakenReader;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;

/** Reports of the repository in the forms that a corpus comes in, and what comes of them. */
final class SmallCorpus {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path REPORTS = Path.of("..", "bench", "check", "en", "docs");
  private static final MessageType COLUMNS =
      MessageTypeParser.parseMessageType(
          "message row { optional binary id (STRING); optional binary outlet (STRING); optional"
              + " binary published (STRING); optional binary language (STRING); optional binary"
              + " headline (STRING); required binary text (STRING); }");

  private SmallCorpus() {}

  /** The reports of {@code bench/check}. */
  static List<ObjectNode> reports() throws IOException {
    List<ObjectNode> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(REPORTS)) {
      for (Path file : files.sorted().toList()) {
        reports.add((ObjectNode) JSON.readTree(Files.readString(file)));
      }
    }
    return reports;
  }

  /** Writes them so many times, each time under other ids. */
  static void lines(Path file, int times) throws IOException {
    List<ObjectNode> reports = reports();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < times; i++) {
      for (ObjectNode report : reports) {
        ObjectNode copy = report.deepCopy();
        lines.append(copy.put("id", copy.path("id").asText() + "-" + i)).append('\n');
      }
    }
    Files.writeString(file, lines);
  }

  /** Writes reports as rows, in small row groups; titles are headlines there. */
  static void parquet(Path file, List<ObjectNode> reports) throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(
                HadoopOutputFile.fromPath(
                    new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))
            .withType(COLUMNS)
            .withRowGroupRowCountLimit(10)
            .build()) {
      for (ObjectNode report : reports) {
        Group row = new SimpleGroup(COLUMNS);
        for (String field : List.of("id", "outlet", "published", "language", "title", "text")) {
          if (report.path(field).isTextual()) {
            row.append(field.equals("title") ? "headline" : field, report.path(field).asText());
          }
        }
        writer.write(row);
      }
    }
  }

  /** A WARC record, or one of WET, in a gzip member of its own. */
  static byte[] record(String type, String address, String media, byte[] body) throws IOException {
    byte[] block = body;
    String blockType = media;
    if (type.equals("response")) {
      byte[] head =
          ("HTTP/1.1 200 OK\r\nContent-Type: " + media + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      block = Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, block, head.length, body.length);
      blockType = "application/http; msgtype=response";
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      String head =
          "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-11-29T12:00:00Z\r\n"
                  .formatted(type, address)
              + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(blockType, block.length);
      gzip.write(head.getBytes(StandardCharsets.UTF_8));
      gzip.write(block);
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return packed.toByteArray();
  }

  /** What one machine makes of a file of lines: casefiles by the names of their lines. */
  static Map<String, String> onOneMachine(Path file) {
    TakenReader reader = new TakenReader(_ -> true, Readers.by(ReadBy.RULES)::read);
    CasefileJson form = new CasefileJson();
    TreeMap<String, String> casefiles = new TreeMap<>();
    for (Taken taken : new Intake(IntakeLimits.DEFAULT, Overrides.NONE).take(file)) {
      if (taken instanceof Taken.Read read) {
        casefiles.put(read.name(), form.write(reader.read(read).orElseThrow()));
      }
    }
    return casefiles;
  }

  /** The rows of a folder of casefiles, in order. */
  static List<CasefileRow> rows(Path out) throws IOException {
    Configuration hadoop = new Configuration();
    List<CasefileRow> rows = new ArrayList<>();
    for (String file : new Output(out.toString()).parts(hadoop, Output.CASEFILES)) {
      CasefileRows.forEach(hadoop, file, true, rows::add);
    }
    return rows;
  }
}
