package org.durumi.archive.store;

import java.util.List;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.Tables.Content;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Heads that a person wants time stamped, and the tokens that authorities gave. */
public final class Stamps {

  private final DSLContext sql;
  private final Seals seals;

  Stamps(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Notes that a head is to be stamped, if it is not noted yet. */
  public void ask(long size, String authority) {
    sql.insertInto(Tables.Stamps.TABLE, Tables.Stamps.SIZE, Tables.Stamps.AUTHORITY)
        .values(size, authority)
        .onConflictDoNothing()
        .execute();
  }

  /** Keeps an authority's answer. */
  public void answer(long size, String authority, Sha256 token) {
    sql.update(Tables.Stamps.TABLE)
        .set(Tables.Stamps.TOKEN, seals.name(SealedColumn.STAMP_TOKEN, token.hex()))
        .where(Tables.Stamps.SIZE.eq(size).and(Tables.Stamps.AUTHORITY.eq(authority)))
        .execute();
  }

  /** Those that wait for an answer, oldest first. */
  public List<StampRow> waiting() {
    return rows(Tables.Stamps.TOKEN.isNull());
  }

  /** Those that were answered, oldest first. */
  public List<StampRow> answered() {
    return rows(Tables.Stamps.TOKEN.isNotNull());
  }

  private List<StampRow> rows(Condition condition) {
    return sql.select(
            Tables.Stamps.SIZE, Tables.Stamps.AUTHORITY, Tables.Stamps.TOKEN, Content.BYTES)
        .from(Tables.Stamps.TABLE)
        .leftJoin(Content.TABLE)
        .on(Content.SHA256.eq(Tables.Stamps.TOKEN))
        .where(condition)
        .orderBy(Tables.Stamps.SIZE)
        .fetch(row -> {
          String token = seals.openName(SealedColumn.STAMP_TOKEN, row.value3());
          byte[] bytes =
              token == null ? null : seals.open(SealedColumn.CONTENT, row.value4(), token);
          return new StampRow(row.value1(), row.value2(), token, bytes);
        });
  }

  /**
   * A head that is to be stamped, or is.
   *
   * @param size the head's size
   * @param authority the authority's address
   * @param sha256 the token's SHA-256, once there is one
   * @param token the token, once there is one
   */
  public record StampRow(
      long size, String authority, @Nullable String sha256, byte @Nullable [] token) {}
}
