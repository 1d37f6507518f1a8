package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;

/**
 * What is to be added at once: a snapshot and the reports that were read from it.
 *
 * @param snapshot the preserved bytes
 * @param reports the reports in their order; at least one
 */
public record Addition(Snapshot snapshot, List<Item> reports) {

  /** Keeps its own copy, and refuses a snapshot without a report. */
  public Addition {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a snapshot without a report is not added");
    }
  }

  /**
   * One report of the snapshot.
   *
   * @param item 0, or its line of JSON Lines, from 1
   * @param casefile what was read
   * @param notes what the intake mended, guessed or left out, a sentence each
   */
  public record Item(int item, Casefile casefile, List<String> notes) {

    /** Keeps its own copy. */
    public Item {
      notes = List.copyOf(notes);
    }

    /** The same with more notes, which the casefile gives as warnings, too. */
    public Item noting(List<String> more) {
      List<String> told = new ArrayList<>(notes);
      told.addAll(more);
      List<String> warnings = new ArrayList<>(casefile.warnings());
      warnings.addAll(more);
      return new Item(
          item,
          new Casefile(casefile.report(), casefile.events(), casefile.rollups(), warnings),
          told);
    }

    /** The same, read at this address; a page may name another one, which is noted then. */
    public Item at(String url) {
      Report read = casefile.report();
      String named = read.url();
      List<String> told = new ArrayList<>(notes);
      if (named != null && !named.equals(url)) {
        told.add("The page itself names another address: " + named);
      }
      Report report =
          new Report(
              read.id(),
              url,
              read.outlet(),
              read.published(),
              read.language(),
              read.title(),
              read.sha256(),
              read.text());
      return new Item(
          item,
          new Casefile(report, casefile.events(), casefile.rollups(), casefile.warnings()),
          told);
    }
  }
}
