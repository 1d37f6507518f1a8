package org.durumi.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTests {

  private static final String FILE =
      "{\"a\":1}\n\n  {\"b\":2}\r\n{\"c\":3}\n{\"long\":\"0123456789\"}\n{\"d\":4}";

  private final Configuration hadoop = new Configuration();

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("some.jsonl");
    Files.writeString(file, FILE);
  }

  @Test
  void everyLineIsReadOnceUnderItsNumberHoweverTheFileIsCut() throws IOException {
    for (int size = 1; size <= FILE.length() + 1; size++) {
      assertThat(read(size, 100))
          .as("slices of " + size)
          .containsExactly(
              file + ":1 {\"a\":1}",
              file + ":3 {\"b\":2}",
              file + ":4 {\"c\":3}",
              file + ":5 {\"long\":\"0123456789\"}",
              file + ":6 {\"d\":4}");
    }
  }

  @Test
  void aLineThatIsTooLongIsToldOfAndPassed() throws IOException {
    assertThat(read(8, 12))
        .containsExactly(
            file + ":1 {\"a\":1}",
            file + ":3 {\"b\":2}",
            file + ":4 {\"c\":3}",
            "failed: " + file + ":5 is longer than 12 bytes; raise --max-bytes to read it.",
            file + ":6 {\"d\":4}");
  }

  @Test
  void aPackedFileThatIsCutShortGivesTheLinesBeforeIt() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        gzip.write(("{\"n\":" + i * 7919L % 10007 + "}\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    file = folder.resolve("cut.jsonl.gz");
    byte[] whole = packed.toByteArray();
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    List<String> read = read(1000, 100);
    assertThat(read).hasSizeBetween(1000, 19_999);
    assertThat(read.getLast())
        .startsWith("failed: " + file + " is damaged or cut short after line");
  }

  private List<String> read(long size, int longest) throws IOException {
    Cutting cutting = new Cutting(hadoop, size);
    List<Slice> slices = cutting.slices(cutting.files(List.of(folder + "/" + file.getFileName())));
    List<Long> ends = new ArrayList<>();
    for (Slice slice : slices) {
      ends.add(slice.kind().isCut(slice.file()) ? Records.lineEnds(hadoop, slice) : 0);
    }
    List<String> read = new ArrayList<>();
    for (Slice slice : Cutting.numbered(slices, ends)) {
      new Records(Columns.with(Map.of()), longest).forEach(hadoop, slice, new Noting(read));
    }
    return read;
  }

  private record Noting(List<String> notes) implements RecordTaker {

    @Override
    public void take(SourceRecord record) {
      notes.add(record.name() + " " + new String(record.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void other() {
      notes.add("other");
    }

    @Override
    public void failed(String name, String sentence) {
      notes.add("failed: " + sentence);
    }
  }
}
