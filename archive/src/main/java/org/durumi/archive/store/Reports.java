package org.durumi.archive.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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

  private final DSLContext sql;

  Reports(DSLContext sql) {
    this.sql = sql;
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
    return sql
        .select(month, Tables.Reports.OUTLET, DSL.count())
        .from(Tables.Reports.TABLE)
        .where(Tables.Reports.PUBLISHED.like("____-__%"))
        .groupBy(month, Tables.Reports.OUTLET)
        .orderBy(month, Tables.Reports.OUTLET)
        .fetch()
        .stream()
        .filter(row -> row.value1().matches("[0-9]{4}-(0[1-9]|1[0-2])"))
        .map(row -> new PublishedRow(YearMonth.parse(row.value1()), row.value2(), row.value3()))
        .toList();
  }

  /** Keeps a new report. */
  public void insert(ReportRow row) {
    sql.insertInto(Tables.Reports.TABLE)
        .set(Tables.Reports.NUMBER, row.number())
        .set(Tables.Reports.SNAPSHOT, row.snapshot())
        .set(Tables.Reports.ITEM, row.item())
        .set(Tables.Reports.TEXT, row.text())
        .set(Tables.Reports.EXTRACTION, row.extraction())
        .set(Tables.Reports.PROPOSAL, row.proposal())
        .set(Tables.Reports.NEWEST, row.newest())
        .set(Tables.Reports.NAME, row.name())
        .set(Tables.Reports.TITLE, row.title())
        .set(Tables.Reports.URL, row.url())
        .set(Tables.Reports.ASKED, row.asked())
        .set(Tables.Reports.OUTLET, row.outlet())
        .set(Tables.Reports.PUBLISHED, row.published())
        .set(Tables.Reports.LANGUAGE, row.language())
        .set(Tables.Reports.ADDED, row.added())
        .execute();
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
    sql.insertInto(Events.TABLE)
        .set(Events.REPORT, row.report())
        .set(Events.NUMBER, row.number())
        .set(Events.TYPE, row.type())
        .set(Events.MODALITY, row.modality())
        .set(Events.STATE, row.state())
        .set(Events.FIRST_DAY, row.firstDay())
        .set(Events.LAST_DAY, row.lastDay())
        .set(Events.PLACE, row.place())
        .set(Events.COUNTRY, row.country())
        .set(Events.PEOPLE, row.people())
        .set(Events.CONFIDENCE, row.confidence())
        .set(Events.LATITUDE, row.latitude())
        .set(Events.LONGITUDE, row.longitude())
        .set(Events.PRECISION, row.precision())
        .set(Events.GEONAMES, row.geonames())
        .set(Events.SAID, row.said())
        .execute();
  }

  /** One report, if there is one of this number. */
  public Optional<ReportRow> report(long number) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(Tables.Reports.NUMBER.eq(number))
        .fetchOptional(Reports::row);
  }

  /** The reports that came in these bytes, in their order. */
  public List<ReportRow> of(Sha256 snapshot) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(Tables.Reports.SNAPSHOT.eq(snapshot.hex()))
        .orderBy(Tables.Reports.NUMBER)
        .fetch(Reports::row);
  }

  /** Tells whether a report is kept that is from this address, or was fetched by it. */
  public boolean hasUrl(String url) {
    return sql.fetchExists(
        Tables.Reports.TABLE, Tables.Reports.URL.eq(url).or(Tables.Reports.ASKED.eq(url)));
  }

  /** The newest reports first. */
  public List<ReportRow> newest(ReportFilter filter, int limit) {
    return sql.select(Tables.Reports.ALL)
        .from(Tables.Reports.TABLE)
        .where(condition(filter))
        .orderBy(Tables.Reports.NUMBER.desc())
        .limit(limit)
        .fetch(Reports::row);
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
        .fetch(Reports::event);
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
      rows.forEach(row -> consumer.accept(row(row)));
    }
  }

  /** Goes through all events in the order of their numbers. */
  public void forEachEvent(Consumer<EventRow> consumer) {
    try (Cursor<Record> rows =
        sql.select(Events.ALL)
            .from(Events.TABLE)
            .orderBy(Events.REPORT, Events.NUMBER)
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(event(row)));
    }
  }

  private static Condition condition(ReportFilter filter) {
    Condition condition = noCondition();
    Condition event = noCondition();
    if (filter.outlet() != null) {
      condition = condition.and(Tables.Reports.OUTLET.likeIgnoreCase(filter.outlet()));
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

  static ReportRow row(Record row) {
    return new ReportRow(
        row.get(Tables.Reports.NUMBER),
        row.get(Tables.Reports.SNAPSHOT),
        row.get(Tables.Reports.ITEM),
        row.get(Tables.Reports.TEXT),
        row.get(Tables.Reports.EXTRACTION),
        row.get(Tables.Reports.PROPOSAL),
        row.get(Tables.Reports.NEWEST),
        row.get(Tables.Reports.NAME),
        row.get(Tables.Reports.TITLE),
        row.get(Tables.Reports.URL),
        row.get(Tables.Reports.ASKED),
        row.get(Tables.Reports.OUTLET),
        row.get(Tables.Reports.PUBLISHED),
        row.get(Tables.Reports.LANGUAGE),
        row.get(Tables.Reports.ADDED));
  }

  private static EventRow event(Record row) {
    return new EventRow(
        row.get(Events.REPORT),
        row.get(Events.NUMBER),
        row.get(Events.TYPE),
        row.get(Events.MODALITY),
        row.get(Events.STATE),
        row.get(Events.FIRST_DAY),
        row.get(Events.LAST_DAY),
        row.get(Events.PLACE),
        row.get(Events.COUNTRY),
        row.get(Events.PEOPLE),
        row.get(Events.CONFIDENCE),
        row.get(Events.LATITUDE),
        row.get(Events.LONGITUDE),
        row.get(Events.PRECISION),
        row.get(Events.GEONAMES),
        row.get(Events.SAID));
  }
}
