package org.durumi.archive.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.Tables.Events;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reports and their events, as they now stand; what made them so is in the log. */
public final class Reports {

  private static final int MONTH_LETTERS = "2016-11".length();

  /** Before every name, as a missing one is in the file's order. */
  private static final String NOBODY = "";

  private final DSLContext sql;
  private final Seals seals;
  private final ReportCells cells;
  private final EventCells events;

  Reports(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
    this.cells = new ReportCells(seals);
    this.events = new EventCells(seals);
  }

  /** The number for the next report. */
  public long nextNumber() {
    Long last =
        sql.select(max(Tables.Reports.NUMBER)).from(Tables.Reports.TABLE).fetchOne(0, Long.class);
    return last == null ? 1 : last + 1;
  }

  /**
   * How many reports were published in each month, by outlet, in the order of months and outlets. A
   * report whose month nobody knows is not among them.
   */
  public List<PublishedRow> published() {
    Field<String> month =
        DSL.substring(Tables.Reports.PUBLISHED, DSL.inline(1), DSL.inline(MONTH_LETTERS));
    // Summed once more here: while keys are changed, one outlet may stand as two.
    Map<YearMonth, Map<String, Integer>> counts = new TreeMap<>();
    sql.select(month, Tables.Reports.OUTLET, DSL.count())
        .from(Tables.Reports.TABLE)
        .where(Tables.Reports.PUBLISHED.like("____-__%"))
        .groupBy(month, Tables.Reports.OUTLET)
        .forEach(row -> {
          if (row.value1().matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            String outlet = seals.openName(SealedColumn.REPORT_OUTLET, row.value2());
            counts
                .computeIfAbsent(YearMonth.parse(row.value1()), _ -> new TreeMap<>())
                .merge(outlet == null ? NOBODY : outlet, row.value3(), Integer::sum);
          }
        });
    List<PublishedRow> rows = new ArrayList<>();
    counts.forEach((when, outlets) ->
        outlets.forEach((outlet, count) ->
            rows.add(new PublishedRow(when, outlet.equals(NOBODY) ? null : outlet, count))));
    return rows;
  }

  /** Keeps a new report. */
  public void insert(ReportRow row) {
    sql.insertInto(Tables.Reports.TABLE, Tables.Reports.ALL).values(cells.values(row)).execute();
  }

  /** Notes the newest entry about a report. */
  public void setNewest(long number, Sha256 leaf) {
    sql.update(Tables.Reports.TABLE)
        .set(Tables.Reports.NEWEST, leaf.hex())
        .where(Tables.Reports.NUMBER.eq(number))
        .execute();
  }

  /** Keeps an event, in place of what was kept of it before. */
  public void put(EventRow row) {
    sql.deleteFrom(Events.TABLE)
        .where(Events.REPORT.eq(row.report()).and(Events.NUMBER.eq(row.number())))
        .execute();
    sql.insertInto(Events.TABLE, Events.ALL).values(events.values(row)).execute();
  }

  /** One report, if there is one of this number. */
  public Optional<ReportRow> report(long number) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(Tables.Reports.NUMBER.eq(number))
        .fetchOptional(cells::row);
  }

  /** Those of these numbers that there are, by their numbers. */
  public Map<Long, ReportRow> reports(Collection<Long> numbers) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(Tables.Reports.NUMBER.in(numbers))
        .fetchMap(Tables.Reports.NUMBER, cells::row);
  }

  /** The reports that came in these bytes, in their order. */
  public List<ReportRow> of(Sha256 snapshot) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(
            Tables.Reports.SNAPSHOT.in(seals.names(SealedColumn.REPORT_SNAPSHOT, snapshot.hex())))
        .orderBy(Tables.Reports.NUMBER)
        .fetch(cells::row);
  }

  /** Tells whether a report is kept that is from this address, or was fetched by it. */
  public boolean hasUrl(String url) {
    return sql.fetchExists(
        Tables.Reports.TABLE,
        Tables.Reports.URL
            .in(seals.names(SealedColumn.REPORT_URL, url))
            .or(Tables.Reports.ASKED.in(seals.names(SealedColumn.REPORT_ASKED, url))));
  }

  /** The newest reports first. */
  public List<ReportRow> newest(ReportFilter filter, int limit) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(condition(filter))
        .orderBy(Tables.Reports.NUMBER.desc())
        .limit(limit)
        .fetch(cells::row);
  }

  /** How many reports there are. */
  public int count(ReportFilter filter) {
    return sql.fetchCount(Tables.Reports.TABLE, condition(filter));
  }

  /** The events of a report, in its casefile's order. */
  public List<EventRow> events(long report) {
    return sql.select(Events.ALL)
        .from(Events.TABLE)
        .where(Events.REPORT.eq(report))
        .orderBy(Events.NUMBER)
        .fetch(events::row);
  }

  /** The events of these reports, by report, in its casefile's order; none for one without. */
  public Map<Long, List<EventRow>> events(Collection<Long> reports) {
    return sql.select(Events.ALL)
        .from(Events.TABLE)
        .where(Events.REPORT.in(reports))
        .orderBy(Events.REPORT, Events.NUMBER)
        .fetchGroups(Events.REPORT, events::row);
  }

  /** How many events nobody rejected. */
  public int countNotRejected() {
    return sql.fetchCount(Events.TABLE, Events.STATE.ne("rejected"));
  }

  /** The numbers of the reports of which a person accepted or corrected an event, in order. */
  public List<Long> withAccepted() {
    return sql.selectDistinct(Events.REPORT)
        .from(Events.TABLE)
        .where(Events.SAID.isNotNull())
        .orderBy(Events.REPORT)
        .fetch(Events.REPORT);
  }

  /** Goes through all reports in the order of their numbers. */
  public void forEach(Consumer<ReportRow> consumer) {
    try (Cursor<Record> rows =
        sql.select(Tables.Reports.ALL)
            .from(Tables.Reports.TABLE)
            .orderBy(Tables.Reports.NUMBER)
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(cells.row(row)));
    }
  }

  /** Goes through all events in the order of their numbers. */
  public void forEachEvent(Consumer<EventRow> consumer) {
    try (Cursor<Record> rows =
        sql.select(Events.ALL)
            .from(Events.TABLE)
            .orderBy(Events.REPORT, Events.NUMBER)
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(events.row(row)));
    }
  }

  /** Sealed outlets look the same where they are, and say nothing of how they are written. */
  private Condition outlet(String wanted) {
    if (seals.isClear()) {
      return Tables.Reports.OUTLET.likeIgnoreCase(wanted);
    }
    return Tables.Reports.OUTLET.in(
        sql
            .selectDistinct(Tables.Reports.OUTLET)
            .from(Tables.Reports.TABLE)
            .where(Tables.Reports.OUTLET.isNotNull())
            .fetch(Tables.Reports.OUTLET)
            .stream()
            .filter(kept -> Wildcards.fits(wanted, seals.known(SealedColumn.REPORT_OUTLET, kept)))
            .toList());
  }

  private Condition condition(ReportFilter filter) {
    Condition condition = noCondition();
    Condition event = noCondition();
    String outlet = filter.outlet();
    if (outlet != null) {
      condition = condition.and(outlet(outlet));
    }
    if (filter.type() != null) {
      event = event.and(Events.TYPE.eq(filter.type()));
    }
    if (filter.state() != null) {
      event = event.and(Events.STATE.eq(filter.state()));
    }
    if (filter.type() == null && filter.state() == null) {
      return condition;
    }
    return condition.and(
        exists(
            selectOne()
                .from(Events.TABLE)
                .where(Events.REPORT.eq(Tables.Reports.NUMBER).and(event))));
  }
}
