package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.durumi.archive.evidence.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive and the checking program each write canonical JSON by themselves, and agree. */
class CanonicalFormTests {

  private static final double[] EDGES = {
    0,
    -0.0,
    1,
    -1,
    0.1,
    1e21,
    1e-7,
    1e-6,
    Double.MIN_VALUE,
    2e-323,
    1.7976931348623157e308,
    9007199254740991.0,
    9007199254740992.0,
    1.2345678901234568e20,
    2.2250738585072014e-308,
    0.30000000000000004,
    1e23,
    2e-3
  };

  @TempDir private Path folder;

  @Test
  void numbersOfEveryKindAreWrittenTheSameWay() {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < EDGES.length; i++) {
      values.put("edge" + i, EDGES[i]);
    }
    Random random = new Random(7);
    for (int i = 0; i < 800; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      values.put("any" + i, Double.isFinite(any) ? any : i);
      values.put("decimal" + i, random.nextInt(1_000_000) / 1000.0);
    }
    assertHolds(values);
  }

  @Test
  void textsAndNamesOfEveryKindAreWrittenTheSameWay() {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    StringBuilder all = new StringBuilder();
    for (int character = 0; character < 0x20000; character += character < 0x300 ? 1 : 331) {
      if (Character.getType(character) != Character.SURROGATE) {
        all.appendCodePoint(character);
        values.put("name" + Character.toString(character), "value");
      }
    }
    values.put("all", all.toString());
    values.putObject("empty");
    values.putArray("none").addNull().add(true).add(false).addArray();
    assertHolds(values);
  }

  private void assertHolds(ObjectNode values) {
    SampleArchive archive = new SampleArchive();
    archive.append(EntryKind.SNAPSHOT, List.of(), values);
    Path file = folder.resolve("pack.zip");
    new PackWriter(archive.key).write(archive.content(), Redaction.none(), file);
    assertThat(PackFolder.broken(PackFolder.of(file))).isEmpty();
  }
}
