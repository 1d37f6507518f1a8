package org.durumi.archive.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.durumi.archive.store.Tables.Decided;
import org.durumi.record.linkage.TellingPair;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What people decided about pairs of tellings; what made it so is in the log. */
public final class Links {

  private final DSLContext sql;
  private final Seals seals;

  Links(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Keeps a new decision. */
  public void insert(LinkRow row) {
    sql.insertInto(Decided.TABLE)
        .set(Decided.SEQ, row.seq())
        .set(Decided.REPORT, row.report())
        .set(Decided.EVENT, row.event())
        .set(Decided.OTHER_REPORT, row.otherReport())
        .set(Decided.OTHER_EVENT, row.otherEvent())
        .set(Decided.VERDICT, row.verdict())
        .set(Decided.ACT, row.act())
        .set(Decided.PERSON, seals.seal(SealedColumn.LINK_PERSON, row.by(), row.seq()))
        .set(Decided.TIME, row.time())
        .set(Decided.WHY, seals.seal(SealedColumn.LINK_WHY, row.why(), row.seq()))
        .set(Decided.TAKEN_BACK, row.takenBack() ? 1 : 0)
        .execute();
  }

  /** Notes that a decision was taken back. */
  public void takeBack(long seq) {
    sql.update(Decided.TABLE).set(Decided.TAKEN_BACK, 1).where(Decided.SEQ.eq(seq)).execute();
  }

  /** The newest decision about a pair that was not taken back, if any. */
  public Optional<LinkRow> newest(TellingPair pair) {
    return sql.select(Decided.ALL)
        .from(Decided.TABLE)
        .where(
            Decided.REPORT
                .eq(pair.first().report())
                .and(Decided.EVENT.eq(pair.first().event()))
                .and(Decided.OTHER_REPORT.eq(pair.second().report()))
                .and(Decided.OTHER_EVENT.eq(pair.second().event())))
        .and(stands())
        .orderBy(Decided.SEQ.desc())
        .limit(1)
        .fetchOptional(this::row);
  }

  /** Those that stand, oldest first. */
  public List<LinkRow> standing() {
    return fetch(stands());
  }

  /** Those made in one go that stand, oldest first. */
  public List<LinkRow> standing(long act) {
    return fetch(Decided.ACT.eq(act).and(stands()));
  }

  /** All that were ever made about a report's tellings, oldest first. */
  public List<LinkRow> of(long report) {
    return fetch(Decided.REPORT.eq(report).or(Decided.OTHER_REPORT.eq(report)));
  }

  /** Those at some places of the log, oldest first. */
  public List<LinkRow> at(List<Long> seqs) {
    return fetch(Decided.SEQ.in(seqs));
  }

  /** Goes through all of them in the order of the log. */
  public void forEach(Consumer<LinkRow> consumer) {
    try (Cursor<Record> rows =
        sql.select(Decided.ALL).from(Decided.TABLE).orderBy(Decided.SEQ).fetchLazy()) {
      rows.forEach(row -> consumer.accept(row(row)));
    }
  }

  private static Condition stands() {
    return Decided.TAKEN_BACK.eq(0).and(Decided.VERDICT.ne("undo"));
  }

  private List<LinkRow> fetch(Condition condition) {
    return sql.select(Decided.ALL)
        .from(Decided.TABLE)
        .where(condition)
        .orderBy(Decided.SEQ)
        .fetch(this::row);
  }

  private LinkRow row(Record row) {
    long seq = row.get(Decided.SEQ);
    return new LinkRow(
        seq,
        row.get(Decided.REPORT),
        row.get(Decided.EVENT),
        row.get(Decided.OTHER_REPORT),
        row.get(Decided.OTHER_EVENT),
        row.get(Decided.VERDICT),
        row.get(Decided.ACT),
        Objects.requireNonNullElse(
            seals.open(SealedColumn.LINK_PERSON, row.get(Decided.PERSON), seq), ""),
        row.get(Decided.TIME),
        seals.open(SealedColumn.LINK_WHY, row.get(Decided.WHY), seq),
        isTakenBack(row.get(Decided.TAKEN_BACK)));
  }

  /** Written in one way only, so that another way is a change that shows. */
  private static boolean isTakenBack(int taken) {
    if (taken != 0 && taken != 1) {
      throw new ArchiveFaultException(
          "The archive's decisions about incidents are damaged; run durumi verify, and restore a"
              + " backup.");
    }
    return taken == 1;
  }
}
