package org.durumi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.archive.loose.CasefileFolder;
import org.durumi.archive.loose.IncidentsJson;
import org.durumi.corpus.table.CasefileRow;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.telling.Telling;
import org.durumi.reader.casefile.CasefileNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster gives what one machine gives, whatever dies in the middle. */
@Tag("long")
class ClusterTests {

  private static final int COPIES = 8;

  @TempDir private Path folder = Path.of("");

  @Test
  void aClusterOfWhichAnExecutorIsKilledReadsAndLinksAsOneMachineDoes() throws Exception {
    Path lines = folder.resolve("reports.jsonl");
    SmallCorpus.lines(lines, COPIES);
    Path out = folder.resolve("out");
    try (SmallCluster cluster = new SmallCluster(folder)) {
      Process read =
          cluster.submit(
              "read",
              "read",
              "--all",
              "--reader",
              "rules",
              "--slice-bytes",
              "16384",
              "--out",
              out.toString(),
              lines.toString());
      SmallCluster.await(() -> done(out) >= 2 && cluster.executors().size() == 2);
      cluster.executors().getFirst().destroyForcibly();
      long before = done(out);
      cluster.finish("read", read);
      assertThat(before).as("slices that were done at the kill").isLessThan(done(out));
      assertThat(cluster.log("read"))
          .as("whether or not it had a task just then")
          .contains("Lost executor");
      Process link = cluster.submit("link", "link", out.toString());
      cluster.finish("link", link);
    }
    Map<String, String> expected = SmallCorpus.onOneMachine(lines);
    List<CasefileRow> rows = SmallCorpus.rows(out);
    assertThat(rows).hasSameSizeAs(expected.entrySet());
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.casefile()).isEqualTo(expected.get(row.name())));
    assertThat(rows.stream().map(CasefileRow::name).distinct()).hasSameSizeAs(rows);
    assertThat(Files.readAllLines(out.resolve("incidents.jsonl")))
        .hasSizeGreaterThan(10)
        .isEqualTo(incidents(rows));
  }

  /** As {@code durumi read --out} and then {@code durumi link --casefiles --json} do. */
  private List<String> incidents(List<CasefileRow> rows) throws IOException {
    Path casefiles = Files.createDirectories(folder.resolve("casefiles"));
    CasefileNames names = new CasefileNames();
    for (CasefileRow row : rows) {
      Files.writeString(casefiles.resolve(names.next(row.name()) + ".json"), row.casefile());
    }
    List<Telling> tellings = new CasefileFolder(_ -> {}).tellings(casefiles);
    LinkIndex index =
        new LinkIndex(LinkModel.standard().forTellings(tellings.size()), Decisions.NONE);
    index.addAll(tellings);
    List<Incident> incidents = index.incidents();
    assertThat(incidents)
        .anySatisfy(incident -> assertThat(incident.tellings()).hasSizeGreaterThan(5));
    List<String> lines = new ArrayList<>();
    for (Incident incident : incidents) {
      lines.add(IncidentsJson.line(incident));
    }
    return lines;
  }

  private static long done(Path out) throws IOException {
    Path slices = out.resolve("slices");
    if (!Files.isDirectory(slices)) {
      return 0;
    }
    try (Stream<Path> marks = Files.list(slices)) {
      return marks
          .map(mark -> mark.getFileName().toString())
          .filter(name -> name.matches("\\d+[.]json"))
          .count();
    }
  }
}
