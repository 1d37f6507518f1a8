package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.SealedValues;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted in every field is found nowhere on the server. */
class CanaryTests {

  /** A name of a setting stands in the clear, so a canary there shows that the search works. */
  private static final String CLEAR = "zebrafinch.setting";

  private static final String WORDS = "Goldammerson told of Zaunkoenigstadt";

  @TempDir private Path folder;

  @Test
  void nothingThatIsSealedIsInADumpOrInTheServersFiles() throws IOException {
    SmallArchive small = new SmallArchive(folder, Engine.SERVER);
    try (Archive archive = small.published()) {
      plant(archive);
      Map<String, List<byte[]>> sealed = SealedValues.of(archive.store());
      assertThat(sealed.keySet())
          .containsAll(
              SealedValues.textColumns().stream()
                  .filter(column -> !column.equals("stamp.token"))
                  .toList());
      List<byte[]> needles = new ArrayList<>();
      sealed.values().forEach(needles::addAll);
      for (String word : List.of("Goldammerson", "Zaunkoenigstadt", "goldammerson")) {
        needles.add(word.getBytes(StandardCharsets.UTF_8));
      }
      assertThat(archive.search(Query.parse("goldammerson"), Filters.NONE, 5).hits()).hasSize(1);

      byte[] dump = SharedPostgres.dump(small.database());
      assertThat(found(dump, List.of(CLEAR.getBytes(StandardCharsets.UTF_8)))).hasSize(1);
      assertThat(found(dump, needles)).isEmpty();
      assertThat(found(dump, hex(needles))).isEmpty();

      boolean control = false;
      try (Stream<Path> files = Files.walk(SharedPostgres.data())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          control |= !found(bytes, List.of(CLEAR.getBytes(StandardCharsets.UTF_8))).isEmpty();
          assertThat(found(bytes, needles)).as(file.toString()).isEmpty();
        }
      }
      assertThat(control).isTrue();
    }
  }

  private static void plant(Archive archive) {
    Addition plain =
        SmallArchive.addition(
            "Rohrsaenger.txt",
            "Police in Shenyang arrested 5 North Korean refugees on May 3, 2019, "
                + WORDS
                + ".\nThey were sent back to North Korea on 3 May 2019. Nothing else was heard of"
                + " them until the following spring, when a letter reached an uncle who had long"
                + " lived abroad and who asked everybody he knew to be silent about it.\n");
    Casefile read = plain.reports().getFirst().casefile();
    Report report = read.report();
    Report named =
        new Report(
            report.id(),
            "https://blaukehlchen.example/1",
            "Wintergoldhaehnchen Weekly",
            report.published(),
            report.language(),
            "Sommergoldhaehnchen held",
            report.sha256(),
            report.text());
    ObjectNode capture = JsonNodeFactory.instance.objectNode();
    capture.put("asked", "https://heckenbraunelle.example/1");
    archive.add(
        List.of(
            new Addition(
                new Snapshot(
                    plain.snapshot().bytes(),
                    "Rohrsaenger.txt",
                    Snapshot.How.CAPTURE,
                    "text/plain",
                    capture),
                List.of(
                    new Addition.Item(
                        0,
                        new Casefile(named, read.events(), read.rollups(), read.warnings()),
                        List.of("Gartenrotschwanz note"))))));
    Reviewer by = new Reviewer("Trauerschnaepper");
    archive
        .casework()
        .change(
            3,
            1,
            new CareChange(
                by,
                "call Feldschwirl",
                SmallArchive.now(),
                "Trauerschnaepper",
                "Uferschwalbe",
                "x"));
    archive.casework().change(3, new CaseChange(by, CaseStatus.READY, "Trauerschnaepper", null));
    archive.setting(CLEAR, "Mehlschwalbe", by);
    archive.setting("second", "Rauchschwalbe", by);
    archive.incidents().link(LinkedEvents.NOT_REJECTED);
  }

  private static List<byte[]> hex(List<byte[]> needles) {
    return needles.stream()
        .map(one -> HexFormat.of().formatHex(one).getBytes(StandardCharsets.US_ASCII))
        .toList();
  }

  /** The needles that are in it, as text. */
  private static Set<String> found(byte[] hay, List<byte[]> needles) {
    Set<String> found = new TreeSet<>();
    String text = new String(hay, StandardCharsets.ISO_8859_1);
    for (byte[] needle : needles) {
      if (text.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
        found.add(new String(needle, StandardCharsets.UTF_8));
      }
    }
    return found;
  }
}
