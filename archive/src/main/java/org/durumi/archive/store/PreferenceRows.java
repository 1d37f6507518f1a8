package org.durumi.archive.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.durumi.archive.store.Tables.Preferences;
import org.jooq.DSLContext;

/** What people set, by name; what made it so is in the log. */
public final class PreferenceRows {

  private final DSLContext sql;

  PreferenceRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a value, in place of the one before. */
  public void put(String name, String value) {
    sql.deleteFrom(Preferences.TABLE).where(Preferences.NAME.eq(name)).execute();
    sql.insertInto(Preferences.TABLE, Preferences.NAME, Preferences.VALUE)
        .values(name, value)
        .execute();
  }

  /** A value, if one was set. */
  public Optional<String> get(String name) {
    return sql.select(Preferences.VALUE)
        .from(Preferences.TABLE)
        .where(Preferences.NAME.eq(name))
        .fetchOptional(Preferences.VALUE);
  }

  /** All that was set. */
  public Map<String, String> all() {
    return new TreeMap<>(
        sql.select(Preferences.NAME, Preferences.VALUE)
            .from(Preferences.TABLE)
            .fetchMap(Preferences.NAME, Preferences.VALUE));
  }
}
