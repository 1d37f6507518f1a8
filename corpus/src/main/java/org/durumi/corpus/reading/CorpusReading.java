package org.durumi.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.durumi.corpus.input.Cutting;
import org.durumi.corpus.input.Kind;
import org.durumi.corpus.input.Records;
import org.durumi.corpus.input.Slice;
import org.durumi.corpus.table.Output;
import org.durumi.corpus.table.Table;

/** Reads a corpus on a cluster; the part of it that the driver does. */
public final class CorpusReading {

  private static final String COUNTS = "counts.parquet";

  private final JavaSparkContext spark;
  private final Configuration hadoop;
  private final Settings settings;
  private final Output output;

  /** Reads with these settings into a folder. */
  public CorpusReading(JavaSparkContext spark, Settings settings, Output output) {
    this.spark = spark;
    this.hadoop = spark.hadoopConfiguration();
    this.settings = settings;
    this.output = output;
  }

  /**
   * Reads what is not read yet.
   *
   * @param inputs files, folders and patterns
   * @param sliceBytes the size of a slice, in bytes of the file
   * @return what became of all records, those of earlier starts included
   * @throws IllegalArgumentException with a sentence for the person, if an input is missing, or the
   *     folder holds the output of something else
   * @throws IOException if a file system does not answer
   */
  public Counts read(List<String> inputs, long sliceBytes) throws IOException {
    Broadcast<SerializableConfiguration> files =
        spark.broadcast(new SerializableConfiguration(hadoop));
    Plan plan = plan(new Cutting(hadoop, sliceBytes), inputs, sliceBytes, files);
    List<Slice> left = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      if (output.read(hadoop, SliceReading.mark(slice.number())).isEmpty()) {
        left.add(slice);
      }
    }
    output.discardDrafts(hadoop);
    if (!left.isEmpty()) {
      int attempts = attempts();
      spark
          .parallelize(left, left.size())
          .map(new SliceReading(settings, output, files, attempts))
          .count();
    }
    output.discardDrafts(hadoop);
    return counts(plan);
  }

  /** How often a task is tried; within this process only once. */
  private int attempts() {
    String master = spark.master();
    boolean here = master.equals("local") || master.startsWith("local[");
    return here ? 1 : spark.sc().getConf().getInt("spark.task.maxFailures", 4);
  }

  private Plan plan(
      Cutting cutting,
      List<String> inputs,
      long sliceBytes,
      Broadcast<SerializableConfiguration> files)
      throws IOException {
    SortedMap<String, Long> found = cutting.files(inputs);
    String about = settings.text() + "\nslices of " + sliceBytes + "\n" + found;
    Optional<String> kept = output.read(hadoop, Plan.FILE);
    if (kept.isPresent()) {
      Plan plan = Plan.read(kept.get());
      if (!plan.about().equals(about)) {
        throw new IllegalArgumentException(
            output.folder()
                + " holds what was read from other files or with other settings; name another"
                + " folder, or delete it.");
      }
      return plan;
    }
    List<Slice> cut = cutting.slices(found);
    List<Long> ends =
        cut.isEmpty()
            ? List.of()
            : spark.parallelize(cut, cut.size()).map(s -> ends(s, files)).collect();
    Plan plan = new Plan(about, Cutting.numbered(cut, ends));
    output.write(hadoop, Plan.FILE, plan.json());
    return plan;
  }

  private static Long ends(Slice slice, Broadcast<SerializableConfiguration> files)
      throws IOException {
    boolean counts = slice.kind() == Kind.LINES && slice.kind().isCut(slice.file());
    return counts ? Records.lineEnds(files.value().value(), slice) : 0L;
  }

  private Counts counts(Plan plan) throws IOException {
    Counts all = Counts.NONE;
    output.discard(hadoop, COUNTS);
    try (Table table = new Table(output, hadoop, Table.COUNTS)) {
      for (Slice slice : plan.slices()) {
        Counts c =
            Counts.read(output.read(hadoop, SliceReading.mark(slice.number())).orElseThrow());
        table.add(
            slice.number(),
            slice.called(),
            c.records(),
            c.read(),
            c.withEvents(),
            c.events(),
            c.passedOver(),
            c.other(),
            c.failed());
        all = all.plus(c);
      }
      table.keep(output.folder() + "/" + COUNTS);
    }
    return all;
  }
}
