package org.durumi.archive.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.durumi.archive.store.Tables.Preferences;
import org.jooq.DSLContext;

/** What people set, by name; what made it so is in the log. */
public final class PreferenceRows {

  private final DSLContext sql;
  private final Seals seals;

  PreferenceRows(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Keeps a value, in place of the one before. */
  public void put(String name, String value) {
    sql.deleteFrom(Preferences.TABLE).where(Preferences.NAME.eq(name)).execute();
    sql.insertInto(Preferences.TABLE, Preferences.NAME, Preferences.VALUE)
        .values(name, seals.seal(SealedColumn.PREFERENCE, value, name))
        .execute();
  }

  /** A value, if one was set. */
  public Optional<String> get(String name) {
    return sql.select(Preferences.VALUE)
        .from(Preferences.TABLE)
        .where(Preferences.NAME.eq(name))
        .fetchOptional(row -> seals.open(SealedColumn.PREFERENCE, row.value1(), name));
  }

  /** All that was set. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    sql.select(Preferences.NAME, Preferences.VALUE)
        .from(Preferences.TABLE)
        .forEach(row -> {
          String value = seals.open(SealedColumn.PREFERENCE, row.value2(), row.value1());
          all.put(row.value1(), Objects.requireNonNullElse(value, ""));
        });
    return all;
  }
}
