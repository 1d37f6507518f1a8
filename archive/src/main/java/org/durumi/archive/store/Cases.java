package org.durumi.archive.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.durumi.archive.store.Tables.Cares;
import org.durumi.archive.store.Tables.Inbox;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reports as work, and what is to be done for people; what made them so is in the log. */
public final class Cases {

  private final DSLContext sql;
  private final Seals seals;

  Cases(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Keeps a new report's. */
  public void insert(CaseRow row) {
    sql.insertInto(Inbox.TABLE)
        .set(Inbox.REPORT, row.report())
        .set(Inbox.STATUS, row.status().code())
        .set(Inbox.OWNER, seals.name(SealedColumn.INBOX_OWNER, row.owner()))
        .set(Inbox.URGENCY, row.urgency())
        .set(Inbox.RELEVANCE, row.relevance())
        .set(Inbox.EVENTS, row.events())
        .set(Inbox.WAITING, row.waiting())
        .set(Inbox.LANGUAGE, row.language())
        .set(Inbox.OUTLET, seals.name(SealedColumn.INBOX_OUTLET, row.outlet()))
        .set(Inbox.FAMILY, row.family())
        .set(Inbox.KIN, row.kin() ? 1 : 0)
        .set(Inbox.PROJECT, name(row))
        .execute();
  }

  private String name(CaseRow row) {
    return seals.names(SealedColumn.INBOX_PROJECT, row.project().name()).getFirst();
  }

  /** Keeps it as it now stands. */
  public void update(CaseRow row) {
    sql.update(Inbox.TABLE)
        .set(Inbox.STATUS, row.status().code())
        .set(Inbox.OWNER, seals.name(SealedColumn.INBOX_OWNER, row.owner()))
        .set(Inbox.URGENCY, row.urgency())
        .set(Inbox.RELEVANCE, row.relevance())
        .set(Inbox.EVENTS, row.events())
        .set(Inbox.WAITING, row.waiting())
        .set(Inbox.PROJECT, name(row))
        .where(Inbox.REPORT.eq(row.report()))
        .execute();
  }

  /** Notes which family a report belongs to, and whether that has others. */
  public void setFamily(long report, long family, boolean kin) {
    sql.update(Inbox.TABLE)
        .set(Inbox.FAMILY, family)
        .set(Inbox.KIN, kin ? 1 : 0)
        .where(Inbox.REPORT.eq(report))
        .execute();
  }

  /** A report's, if there is one of this number. */
  public Optional<CaseRow> of(long report) {
    return sql.select(Inbox.ALL)
        .from(Inbox.TABLE)
        .where(Inbox.REPORT.eq(report))
        .fetchOptional(this::row);
  }

  /** Goes through all of them in the order of their reports. */
  public void forEach(Consumer<CaseRow> consumer) {
    try (Cursor<Record> rows =
        sql.select(Inbox.ALL).from(Inbox.TABLE).orderBy(Inbox.REPORT).fetchLazy()) {
      rows.forEach(row -> consumer.accept(row(row)));
    }
  }

  /** The other reports of a report's family, oldest first. */
  public List<ReportRow> copies(long report) {
    return sql.select(Tables.Reports.ALL)
        .from(Inbox.TABLE)
        .join(Tables.Reports.TABLE)
        .on(Tables.Reports.NUMBER.eq(Inbox.REPORT))
        .where(
            Inbox.FAMILY.in(
                sql.select(Inbox.FAMILY).from(Inbox.TABLE).where(Inbox.REPORT.eq(report))))
        .and(Inbox.REPORT.ne(report))
        .orderBy(Inbox.REPORT)
        .fetch(new ReportCells(seals)::row);
  }

  /** Those who have reports or next actions, in the order of their names. */
  public List<String> owners() {
    return sql
        .selectDistinct(Inbox.OWNER)
        .from(Inbox.TABLE)
        .where(Inbox.OWNER.isNotNull())
        .union(sql.selectDistinct(Cares.OWNER).from(Cares.TABLE).where(Cares.OWNER.isNotNull()))
        .fetch(0, String.class)
        .stream()
        .map(kept -> seals.known(SealedColumn.INBOX_OWNER, kept))
        .distinct()
        .sorted()
        .toList();
  }

  /** The projects that reports belong to, in the order of their names. */
  public List<Project> projects() {
    return sql.selectDistinct(Inbox.PROJECT).from(Inbox.TABLE).fetch(Inbox.PROJECT).stream()
        .map(kept -> new Project(seals.known(SealedColumn.INBOX_PROJECT, kept)))
        .distinct()
        .sorted()
        .toList();
  }

  /** The languages that reports are in, in the order of their codes. */
  public List<String> languages() {
    return sql.selectDistinct(Inbox.LANGUAGE)
        .from(Inbox.TABLE)
        .orderBy(Inbox.LANGUAGE)
        .fetch(Inbox.LANGUAGE);
  }

  /** Those who published reports, the one with the most first. */
  public List<String> outlets(int most) {
    Map<String, Integer> counts = new HashMap<>();
    sql.select(Inbox.OUTLET, DSL.count())
        .from(Inbox.TABLE)
        .where(Inbox.OUTLET.isNotNull())
        .groupBy(Inbox.OUTLET)
        .forEach(row ->
            counts.merge(
                seals.known(SealedColumn.INBOX_OUTLET, row.value1()), row.value2(), Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What is to be done for an event's people, if anything was said. */
  public Optional<CareRow> care(long report, int event) {
    return sql.select(Cares.ALL)
        .from(Cares.TABLE)
        .where(Cares.REPORT.eq(report).and(Cares.EVENT.eq(event)))
        .fetchOptional(this::care);
  }

  /** All that is to be done, or was, in the order of reports and events. */
  public List<CareRow> cares() {
    return sql.select(Cares.ALL)
        .from(Cares.TABLE)
        .orderBy(Cares.REPORT, Cares.EVENT)
        .fetch(this::care);
  }

  /** Keeps it, in place of what was kept before. */
  public void put(CareRow row) {
    Instant due = row.due();
    sql.deleteFrom(Cares.TABLE)
        .where(Cares.REPORT.eq(row.report()).and(Cares.EVENT.eq(row.event())))
        .execute();
    sql.insertInto(Cares.TABLE)
        .set(Cares.REPORT, row.report())
        .set(Cares.EVENT, row.event())
        .set(
            Cares.ACTION,
            seals.seal(SealedColumn.CARE_ACTION, row.action(), row.report(), row.event()))
        .set(Cares.DUE, due == null ? null : due.toString())
        .set(Cares.OWNER, seals.name(SealedColumn.CARE_OWNER, row.owner()))
        .set(
            Cares.CLOSED,
            seals.seal(SealedColumn.CARE_CLOSED, row.closed(), row.report(), row.event()))
        .execute();
  }

  CaseRow row(Record row) {
    return new CaseRow(
        row.get(Inbox.REPORT),
        status(row.get(Inbox.STATUS)),
        seals.openName(SealedColumn.INBOX_OWNER, row.get(Inbox.OWNER)),
        row.get(Inbox.URGENCY),
        row.get(Inbox.RELEVANCE),
        row.get(Inbox.EVENTS),
        row.get(Inbox.WAITING),
        row.get(Inbox.LANGUAGE),
        seals.openName(SealedColumn.INBOX_OUTLET, row.get(Inbox.OUTLET)),
        row.get(Inbox.FAMILY),
        row.get(Inbox.KIN) == 1,
        new Project(seals.known(SealedColumn.INBOX_PROJECT, row.get(Inbox.PROJECT))));
  }

  static CaseStatus status(String code) {
    return CaseStatus.of(code).orElseThrow(Cases::damaged);
  }

  private CareRow care(Record row) {
    long report = row.get(Cares.REPORT);
    int event = row.get(Cares.EVENT);
    return new CareRow(
        report,
        event,
        seals.open(SealedColumn.CARE_ACTION, row.get(Cares.ACTION), report, event),
        time(row.get(Cares.DUE)),
        seals.openName(SealedColumn.CARE_OWNER, row.get(Cares.OWNER)),
        seals.open(SealedColumn.CARE_CLOSED, row.get(Cares.CLOSED), report, event));
  }

  /** Written in one way only, so that another way is a change that shows. */
  private static @Nullable Instant time(@Nullable String time) {
    if (time == null) {
      return null;
    }
    try {
      Instant instant = Instant.parse(time);
      if (instant.toString().equals(time)) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw damaged();
    }
    throw damaged();
  }

  private static ArchiveFaultException damaged() {
    return new ArchiveFaultException(
        "The archive's inbox is damaged; run durumi verify, and restore a backup.");
  }
}
