package org.durumi.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.durumi.cli.read.Batch;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.record.source.Report;

/** Reads the same reports round after round in this warm process and keeps the time. */
final class Throughput {

  private static final double NANOS = 1e9;

  private final List<Report> reports;
  private final int distinct;
  private final int threads;
  private final CasefileReader reader;
  private final CasefileJson form = new CasefileJson();

  /**
   * Repeats reports until there are enough.
   *
   * @param taken at least one report
   * @param count how many a round reads, at least one
   * @param threads how many are read at once, at least one
   */
  Throughput(CasefileReader reader, List<Report> taken, int count, int threads) {
    this.reader = reader;
    this.reports = IntStream.range(0, count).mapToObj(i -> copy(taken, i)).toList();
    this.distinct = Math.min(count, taken.size());
    this.threads = threads;
  }

  /**
   * Measures.
   *
   * @param warmup rounds that are not timed
   * @param rounds rounds that are, at least one
   */
  Figures measure(int warmup, int rounds) {
    try (Footprint footprint = Footprint.watch()) {
      long written = 0;
      for (int i = 0; i < warmup; i++) {
        written = round();
      }
      double[] perSecond = new double[rounds];
      long processor = footprint.processorNanos();
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        written = round();
        perSecond[i] = reports.size() * NANOS / (System.nanoTime() - start);
      }
      processor = footprint.processorNanos() - processor;
      Arrays.sort(perSecond);
      return new Figures(
          reports.size(),
          distinct,
          reports.stream().mapToLong(Throughput::characters).sum(),
          written,
          threads,
          warmup,
          Arrays.stream(perSecond).boxed().toList(),
          processor / NANOS * 1000 / rounds / reports.size(),
          footprint.peakLiveBytes(),
          footprint.peakResidentBytes());
    }
  }

  /** Reads every report once and returns how many characters of JSON came of it. */
  private long round() {
    LongAdder written = new LongAdder();
    new Batch(threads)
        .run(
            reports.stream(),
            report -> List.of(form.write(reader.read(report)).length()),
            lengths -> lengths.forEach(written::add));
    return written.sum();
  }

  private static Report copy(List<Report> taken, int index) {
    Report r = taken.get(index % taken.size());
    String id = r.id() + "-" + index / taken.size();
    return new Report(
        id, r.url(), r.outlet(), r.published(), r.language(), r.title(), r.sha256(), r.text());
  }

  private static long characters(Report report) {
    String text = report.text().string();
    return text.codePointCount(0, text.length());
  }

  /**
   * What was measured.
   *
   * @param reports how many each round read
   * @param distinct how many of them differ
   * @param characters code points of all their texts
   * @param written characters of JSON that a round gave
   * @param threads how many were read at once
   * @param warmup rounds before the first that was timed
   * @param perSecond reports a second of each round, ascending
   * @param processorMillis processor time for each report, in milliseconds, all threads together
   * @param liveBytes most that was left on the heap after a collection, in bytes
   * @param residentBytes most memory the process held, in bytes; zero where the system does not say
   */
  record Figures(
      int reports,
      int distinct,
      long characters,
      long written,
      int threads,
      int warmup,
      List<Double> perSecond,
      double processorMillis,
      long liveBytes,
      long residentBytes) {

    private double median() {
      int middle = perSecond.size() / 2;
      return perSecond.size() % 2 == 1
          ? perSecond.get(middle)
          : (perSecond.get(middle - 1) + perSecond.get(middle)) / 2;
    }

    /** One {@code name: value} row a figure. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          """
          reports: %d
          distinct: %d
          characters: %d
          json_characters: %d
          threads: %d
          warmup_rounds: %d
          rounds: %d
          reports_per_second_median: %.0f
          reports_per_second_min: %.0f
          reports_per_second_max: %.0f
          processor_ms_per_report: %.2f
          heap_after_gc_peak_mib: %.0f
          resident_peak_mib: %.0f
          """,
          reports,
          distinct,
          characters,
          written,
          threads,
          warmup,
          perSecond.size(),
          median(),
          perSecond.getFirst(),
          perSecond.getLast(),
          processorMillis,
          Footprint.mebibytes(liveBytes),
          Footprint.mebibytes(residentBytes));
    }
  }
}
