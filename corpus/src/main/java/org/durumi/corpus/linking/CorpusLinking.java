package org.durumi.corpus.linking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.durumi.archive.loose.IncidentsJson;
import org.durumi.corpus.table.Output;
import org.durumi.corpus.table.Table;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.reader.casefile.CasefileNames;
import scala.Tuple2;

/**
 * Links the casefiles of a corpus: the cluster makes the tellings ready and finds the roots, the
 * driver compares and clusters.
 */
public final class CorpusLinking {

  /** The incidents, one line of JSON each, within the output. */
  public static final String INCIDENTS = "incidents.jsonl";

  private static final String TELLINGS = "tellings.parquet";

  private final JavaSparkContext spark;
  private final Configuration hadoop;
  private final Output output;

  /** Links what lies in a folder. */
  public CorpusLinking(JavaSparkContext spark, Output output) {
    this.spark = spark;
    this.hadoop = spark.hadoopConfiguration();
    this.output = output;
  }

  /**
   * How much was linked.
   *
   * @param reports that have a casefile
   * @param tellings the events in them
   * @param incidents what these came to
   */
  public record Linked(int reports, int tellings, int incidents) {}

  /**
   * Links, and writes the incidents and which events are of which.
   *
   * @throws IllegalArgumentException with a sentence for the person, if there are no casefiles
   * @throws IOException if a file system does not answer
   */
  public Linked link() throws IOException {
    List<String> files = output.parts(hadoop, Output.CASEFILES);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          output.folder() + " holds no casefiles; read reports into it first.");
    }
    Broadcast<SerializableConfiguration> conf =
        spark.broadcast(new SerializableConfiguration(hadoop));
    List<List<Tuple2<String, Integer>>> rows =
        spark
            .parallelize(files, files.size())
            .map(file -> FileTellings.names(conf.value().value(), file))
            .collect();
    List<LinkedFile> named = named(files, rows);
    List<ReadyReport> ready =
        new ArrayList<>(
            spark
                .parallelize(named, named.size())
                .flatMap(file -> FileTellings.ready(conf.value().value(), file))
                .collect());
    List<Happening> happenings = happenings(ready);
    List<List<List<String>>> roots = roots(named, rows, happenings, conf);
    write(happenings, roots, originals(named, rows));
    int reports = rows.stream().mapToInt(List::size).sum();
    int tellings = ready.stream().mapToInt(report -> report.tellings().size()).sum();
    return new Linked(reports, tellings, happenings.size());
  }

  /** Every report goes by the name that its casefile's file would have. */
  private static List<LinkedFile> named(
      List<String> files, List<List<Tuple2<String, Integer>>> rows) {
    CasefileNames names = new CasefileNames();
    List<LinkedFile> named = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String[] own = rows.get(i).stream().map(row -> names.next(row._1())).toArray(String[]::new);
      named.add(new LinkedFile(files.get(i), own, null));
    }
    return named;
  }

  private static List<Happening> happenings(List<ReadyReport> reports) {
    // In the order in which a folder's files are linked.
    reports.sort(
        Comparator.comparing(
            (ReadyReport report) -> (report.name() + ".json").getBytes(StandardCharsets.UTF_8),
            Arrays::compareUnsigned));
    List<ReadyTelling> tellings =
        reports.stream().flatMap(r -> r.tellings().stream()).map(ReadyTelling::read).toList();
    LinkIndex index =
        new LinkIndex(LinkModel.standard().forTellings(tellings.size()), Decisions.NONE);
    index.addAllReady(tellings);
    return index.knots().stream()
        .flatMap(knot -> knot.incidents().stream())
        .map(Happening::of)
        .sorted(Happening.ORDER)
        .toList();
  }

  /** The roots of each: of one report's it is the report, of the others the cluster finds them. */
  private List<List<List<String>>> roots(
      List<LinkedFile> files,
      List<List<Tuple2<String, Integer>>> rows,
      List<Happening> happenings,
      Broadcast<SerializableConfiguration> conf) {
    Map<String, Integer> wanted = new HashMap<>();
    List<List<List<String>>> roots = new ArrayList<>();
    for (int i = 0; i < happenings.size(); i++) {
      List<String> reports = happenings.get(i).reports();
      roots.add(List.of(reports));
      if (reports.size() > 1) {
        for (Happening.Named event : happenings.get(i).events()) {
          wanted.put(event.id(), i);
        }
      }
    }
    List<LinkedFile> looked = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      wanting(files.get(i), rows.get(i), wanted).ifPresent(looked::add);
    }
    if (!looked.isEmpty()) {
      spark
          .parallelize(looked, looked.size())
          .flatMapToPair(file -> FileTellings.told(conf.value().value(), file))
          .groupByKey()
          .mapValues(FileTellings::roots)
          .collect()
          .forEach(found -> roots.set(found._1(), found._2()));
    }
    return roots;
  }

  private static Optional<LinkedFile> wanting(
      LinkedFile file, List<Tuple2<String, Integer>> rows, Map<String, Integer> wanted) {
    int[][] incidents = new int[rows.size()][];
    boolean any = false;
    for (int row = 0; row < incidents.length; row++) {
      incidents[row] = new int[rows.get(row)._2()];
      for (int event = 0; event < incidents[row].length; event++) {
        int incident = wanted.getOrDefault(file.names()[row] + ":" + event, -1);
        incidents[row][event] = incident;
        any |= incident >= 0;
      }
    }
    return any
        ? Optional.of(new LinkedFile(file.file(), file.names(), incidents))
        : Optional.empty();
  }

  private static Map<String, String> originals(
      List<LinkedFile> named, List<List<Tuple2<String, Integer>>> rows) {
    Map<String, String> originals = new HashMap<>();
    for (int i = 0; i < named.size(); i++) {
      for (int row = 0; row < rows.get(i).size(); row++) {
        originals.put(named.get(i).names()[row], rows.get(i).get(row)._1());
      }
    }
    return originals;
  }

  private void write(
      List<Happening> happenings, List<List<List<String>>> roots, Map<String, String> originals)
      throws IOException {
    String draft = output.draft();
    Path path = new Path(draft);
    output.discard(hadoop, INCIDENTS);
    output.discard(hadoop, TELLINGS);
    try (OutputStream lines = path.getFileSystem(hadoop).create(path);
        Table table = new Table(output, hadoop, Table.TELLINGS)) {
      for (int i = 0; i < happenings.size(); i++) {
        Incident incident = happenings.get(i).with(roots.get(i));
        lines.write((IncidentsJson.line(incident) + "\n").getBytes(StandardCharsets.UTF_8));
        for (Happening.Named event : happenings.get(i).events()) {
          String original = originals.getOrDefault(event.report(), event.report());
          table.add(incident.id(), event.report(), event.number(), original);
        }
      }
      table.keep(output.folder() + "/" + TELLINGS);
    }
    output.keep(hadoop, draft, output.folder() + "/" + INCIDENTS);
    output.discardDrafts(hadoop);
  }
}
