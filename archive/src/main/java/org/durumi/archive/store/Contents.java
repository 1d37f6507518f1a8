package org.durumi.archive.store;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.Tables.Content;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** Bytes under their SHA-256, each kept once. */
public final class Contents {

  private final DSLContext sql;
  private final Seals seals;

  Contents(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Keeps bytes, if they are not kept yet. */
  public Sha256 put(byte[] bytes) {
    Sha256 sha256 = Sha256.of(bytes);
    List<String> names = seals.names(SealedColumn.CONTENT_NAME, sha256.hex());
    if (!sql.fetchExists(Content.TABLE, Content.SHA256.in(names))) {
      sql.insertInto(Content.TABLE, Content.SHA256, Content.BYTES)
          .values(names.getFirst(), seals.seal(SealedColumn.CONTENT, bytes, sha256.hex()))
          .onConflictDoNothing()
          .execute();
    }
    return sha256;
  }

  /** The bytes, if they are kept; not checked against their name. */
  public Optional<byte[]> get(Sha256 sha256) {
    return sql.select(Content.BYTES)
        .from(Content.TABLE)
        .where(Content.SHA256.in(seals.names(SealedColumn.CONTENT_NAME, sha256.hex())))
        .fetchOptional(row -> seals.open(SealedColumn.CONTENT, row.value1(), sha256.hex()));
  }

  /** Goes through all of it, one at a time: the name it is kept under, and the bytes. */
  public void forEach(BiConsumer<String, byte[]> consumer) {
    try (Cursor<Record2<String, byte[]>> rows =
        sql.select(Content.SHA256, Content.BYTES).from(Content.TABLE).fetchLazy()) {
      rows.forEach(row -> {
        String name = seals.known(SealedColumn.CONTENT_NAME, row.value1());
        consumer.accept(name, seals.opened(SealedColumn.CONTENT, row.value2(), name));
      });
    }
  }
}
