package org.durumi.archive.store;

import java.util.List;
import java.util.function.Consumer;
import org.durumi.archive.store.Tables.Outgoings;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record3;

/** Where the log speaks of consents and of what left the office. */
public final class Outgoing {

  private final DSLContext sql;

  Outgoing(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * One entry of the log.
   *
   * @param seq its place
   * @param kind the code of its kind
   * @param number the number of the consent or of the release
   */
  public record Line(long seq, String kind, int number) {}

  /** Notes an entry. */
  public void add(Line line) {
    sql.insertInto(Outgoings.TABLE)
        .set(Outgoings.SEQ, line.seq())
        .set(Outgoings.KIND, line.kind())
        .set(Outgoings.NUMBER, line.number())
        .execute();
  }

  /** The places of all entries of a kind, in the order of the log. */
  public List<Long> of(String kind) {
    return sql.select(Outgoings.SEQ)
        .from(Outgoings.TABLE)
        .where(Outgoings.KIND.eq(kind))
        .orderBy(Outgoings.SEQ)
        .fetch(Outgoings.SEQ);
  }

  /** The largest number of a kind; 0 for none. */
  public int last(String kind) {
    return sql.select(Outgoings.NUMBER)
        .from(Outgoings.TABLE)
        .where(Outgoings.KIND.eq(kind))
        .orderBy(Outgoings.NUMBER.desc())
        .limit(1)
        .fetchOptional(Outgoings.NUMBER)
        .orElse(0);
  }

  /** Goes through all of them in the order of the log. */
  public void forEach(Consumer<Line> consumer) {
    try (Cursor<Record3<Long, String, Integer>> rows =
        sql.select(Outgoings.SEQ, Outgoings.KIND, Outgoings.NUMBER)
            .from(Outgoings.TABLE)
            .orderBy(Outgoings.SEQ)
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(new Line(row.value1(), row.value2(), row.value3())));
    }
  }
}
