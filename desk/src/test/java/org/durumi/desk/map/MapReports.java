package org.durumi.desk.map;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.durumi.archive.Addition;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.Snapshot;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;

/** Invented reports from many places and days, read by the real reader and all accepted. */
final class MapReports {

  private static final Reviewer BY = new Reviewer("Min-ji");

  private static final List<String> SENTENCES =
      List.of(
          "Police in Yanji arrested nine North Korean refugees on %s, a witness said.",
          "Police in Shenyang arrested a North Korean family of four on %s, a source said.",
          "Police arrested five North Korean refugees in Jilin Province on %s, a source said.",
          "Border guards shot and killed two men in Hyesan on %s, a source in the province said.",
          "Two women were sold to traffickers in Changchun on %s, a relative said.",
          "A woman was beaten by guards at the detention center in Onsong County on %s, she said.",
          "Three refugees crossed the Tumen River on %s, a broker said.",
          "Police in Dandong arrested two brokers on %s, a source said.",
          "Laos police arrested seven North Korean refugees in Vientiane on %s, an activist said.",
          "A man was sentenced to five years in Musan on %s, a source said.",
          "Thirty North Korean refugees were arrested in China on %s, a rights group said.",
          "Seven refugees were arrested in Kunming and released on %s, a missionary said.");

  private MapReports() {}

  static void fill(Archive archive) {
    CasefileReader reader = Readers.all();
    archive.add(
        IntStream.range(0, SENTENCES.size() * 4).mapToObj(n -> addition(n, reader)).toList());
    for (long report = 1; archive.report(report).isPresent(); report++) {
      Dossier dossier = archive.dossier(report).orElseThrow();
      List<Integer> all = IntStream.rangeClosed(1, dossier.reviews().size()).boxed().toList();
      if (!all.isEmpty()) {
        Instant now = Instant.parse("2026-11-25T02:00:00Z");
        archive.decide(dossier, all, new Decision.Accepted(BY, now, null));
      }
    }
  }

  private static Addition addition(int number, CasefileReader reader) {
    LocalDate day = LocalDate.of(2019, 1, 15).plusDays(number * 53L % 1400);
    String month = "%tB %<tY".formatted(day);
    String said = number % 5 == 0 ? "in " + month : "%tB %<te, %<tY".formatted(day);
    String sentence =
        SENTENCES.get(number % SENTENCES.size()).replace(number % 5 == 0 ? "on %s" : "%s", said);
    String text = "Report %d\n\n%s\n\n%s\n".formatted(number, day.plusDays(5), sentence);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String name = "report-%d.txt".formatted(number);
    List<Addition.Item> items = new ArrayList<>();
    for (Taken taken : new Intake(IntakeLimits.DEFAULT, Overrides.NONE).take(name, bytes)) {
      if (taken instanceof Taken.Read read) {
        items.add(new Addition.Item(0, reader.read(read.report()), read.warnings()));
      }
    }
    return new Addition(new Snapshot(bytes, name, Snapshot.How.FILE, null, null), items);
  }
}
