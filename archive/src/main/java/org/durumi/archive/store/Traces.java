package org.durumi.archive.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record3;

/** Where the log speaks of work on a report. */
public final class Traces {

  private final DSLContext sql;

  Traces(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * One entry that speaks of a report.
   *
   * @param report the report's number
   * @param seq the entry's place in the log
   * @param event the event's number, or 0 for the whole report
   */
  public record Trace(long report, long seq, int event) {}

  /** Notes an entry. */
  public void add(Trace trace) {
    sql.insertInto(Tables.Traces.TABLE)
        .set(Tables.Traces.REPORT, trace.report())
        .set(Tables.Traces.SEQ, trace.seq())
        .set(Tables.Traces.EVENT, trace.event())
        .execute();
  }

  /** The places of the entries about some reports, in the order of the log. */
  public List<Long> of(Collection<Long> reports) {
    return sql.select(Tables.Traces.SEQ)
        .from(Tables.Traces.TABLE)
        .where(Tables.Traces.REPORT.in(reports))
        .orderBy(Tables.Traces.SEQ)
        .fetch(Tables.Traces.SEQ);
  }

  /** Goes through all of them in the order of reports and places. */
  public void forEach(Consumer<Trace> consumer) {
    try (Cursor<Record3<Long, Long, Integer>> rows =
        sql.select(Tables.Traces.REPORT, Tables.Traces.SEQ, Tables.Traces.EVENT)
            .from(Tables.Traces.TABLE)
            .orderBy(Tables.Traces.REPORT, Tables.Traces.SEQ)
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(new Trace(row.value1(), row.value2(), row.value3())));
    }
  }
}
