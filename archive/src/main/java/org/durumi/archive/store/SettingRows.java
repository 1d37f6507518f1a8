package org.durumi.archive.store;

import java.util.Optional;
import org.durumi.archive.store.Tables.Setting;
import org.jooq.DSLContext;

/** Facts about the archive itself, by name. */
public final class SettingRows {

  private final DSLContext sql;
  private final Seals seals;

  SettingRows(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Keeps a value, in place of the one before. */
  public void put(String name, String value) {
    sql.deleteFrom(Setting.TABLE).where(Setting.NAME.eq(name)).execute();
    sql.insertInto(Setting.TABLE, Setting.NAME, Setting.VALUE)
        .values(name, seals.seal(SealedColumn.SETTING, value, name))
        .execute();
  }

  /** How many there are. */
  public int count() {
    return sql.fetchCount(Setting.TABLE);
  }

  /** A value, if there is one. */
  public Optional<String> get(String name) {
    return sql.select(Setting.VALUE)
        .from(Setting.TABLE)
        .where(Setting.NAME.eq(name))
        .fetchOptional(row -> seals.open(SealedColumn.SETTING, row.value1(), name));
  }
}
