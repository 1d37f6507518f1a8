package org.durumi.corpus.linking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.durumi.archive.loose.LooseCasefile;
import org.durumi.corpus.table.CasefileRows;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import scala.Tuple2;

/** Takes tellings out of casefiles, on an executor, as {@code durumi link --casefiles} does. */
final class FileTellings {

  private static final LooseCasefile FORM = new LooseCasefile();
  private static final ObjectMapper JSON = new ObjectMapper();

  private FileTellings() {}

  /** The names of a file's rows, and how many events each has. */
  static List<Tuple2<String, Integer>> names(Configuration hadoop, String file) throws IOException {
    ArrayList<Tuple2<String, Integer>> names = new ArrayList<>();
    CasefileRows.names(hadoop, file, row -> names.add(new Tuple2<>(row.name(), row.events())));
    return names;
  }

  /** The tellings of a file's reports, ready to be compared. */
  static Iterator<ReadyReport> ready(Configuration hadoop, LinkedFile of) throws IOException {
    List<ReadyReport> reports = new ArrayList<>();
    forEach(
        hadoop,
        of,
        (row, tellings) -> {
          ArrayList<byte[]> ready = new ArrayList<>();
          ReadyTelling.of(tellings).forEach(telling -> ready.add(telling.bytes()));
          if (!ready.isEmpty()) {
            reports.add(new ReadyReport(of.names()[row], ready));
          }
        });
    return reports.iterator();
  }

  /** The tellings of the incidents whose roots are to be found, by the incident's number. */
  static Iterator<Tuple2<Integer, Told>> told(Configuration hadoop, LinkedFile of)
      throws IOException {
    List<Tuple2<Integer, Told>> told = new ArrayList<>();
    int[][] incidents = Objects.requireNonNull(of.incidents());
    forEach(
        hadoop,
        of,
        (row, tellings) -> {
          for (int i = 0; i < tellings.size(); i++) {
            if (incidents[row][i] >= 0) {
              told.add(new Tuple2<>(incidents[row][i], Told.of(tellings.get(i))));
            }
          }
        });
    return told.iterator();
  }

  /** The roots of an incident. */
  static List<List<String>> roots(Iterable<Told> incident) {
    List<Telling> tellings = new ArrayList<>();
    incident.forEach(told -> tellings.add(told.read()));
    tellings.sort(
        Comparator.comparing((Telling telling) -> telling.teller().report())
            .thenComparingInt(Telling::number));
    ArrayList<List<String>> roots = new ArrayList<>();
    Roots.of(tellings).roots().forEach(root -> roots.add(new ArrayList<>(root)));
    return roots;
  }

  private interface Taker {

    void take(int row, List<Telling> tellings);
  }

  private static void forEach(Configuration hadoop, LinkedFile of, Taker taker) throws IOException {
    int[] row = {0};
    CasefileRows.forEach(
        hadoop,
        of.file(),
        false,
        casefile -> {
          try {
            String name = of.names()[row[0]];
            taker.take(row[0]++, FORM.tellings(JSON.readTree(casefile.casefile()), name));
          } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                of.file() + " holds a casefile that is no JSON; read its slice again.");
          }
        });
  }
}
