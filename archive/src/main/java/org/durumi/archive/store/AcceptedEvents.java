package org.durumi.archive.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.store.EventQuery.Box;
import org.durumi.archive.store.Tables.Events;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The events that a person stands behind. */
public final class AcceptedEvents {

  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final Seals seals;

  AcceptedEvents(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Those asked for, the newest first; those without a date last. */
  public List<EventRow> find(EventQuery query) {
    List<Field<?>> fields = new ArrayList<>(Events.ALL);
    if (!query.said()) {
      fields.remove(Events.SAID);
    }
    try (ResultSet rows =
        sql.select(fields)
            .from(Events.TABLE)
            .where(condition(query))
            .orderBy(Events.LAST_DAY.desc().nullsLast(), Events.REPORT.desc(), Events.NUMBER.desc())
            .limit(seals.isClear() ? query.limit() : Integer.MAX_VALUE)
            .fetchSize(AT_ONCE)
            .fetchResultSet()) {
      EventCells cells = new EventCells(seals);
      Box box = query.box();
      List<EventRow> found = new ArrayList<>();
      while (found.size() < query.limit() && rows.next()) {
        EventRow row = cells.opened(row(rows, query.said()));
        if (box == null || box.holds(row.latitude(), row.longitude())) {
          found.add(row);
        }
      }
      return found;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Read by its columns' places, since a map asks for tens of thousands.
   *
   * @param said whether what is said of it stands in the sixteenth
   */
  static EventRow row(ResultSet row, boolean said) throws SQLException {
    return new EventRow(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getDouble(11),
        orNull(row.getDouble(12), row),
        orNull(row.getDouble(13), row),
        row.getString(14),
        orNull(row.getLong(15), row),
        said ? row.getString(16) : null);
  }

  private static <T> @Nullable T orNull(T value, ResultSet row) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private Condition condition(EventQuery query) {
    Condition condition = Events.SAID.isNotNull();
    if (!query.types().isEmpty()) {
      condition = condition.and(Events.TYPE.in(query.types().stream().map(ActType::code).toList()));
    }
    if (!query.modalities().isEmpty()) {
      condition =
          condition.and(
              Events.MODALITY.in(query.modalities().stream().map(Modality::code).toList()));
    }
    if (query.country() != null) {
      condition = condition.and(Events.COUNTRY.eq(query.country()));
    }
    if (query.from() != null) {
      // An end that is open may reach to any later day.
      condition =
          condition.and(
              Events.LAST_DAY
                  .ge(query.from().toString())
                  .or(Events.LAST_DAY.isNull().and(Events.FIRST_DAY.isNotNull())));
    }
    if (query.to() != null) {
      condition =
          condition.and(
              Events.FIRST_DAY
                  .le(query.to().toString())
                  .or(Events.FIRST_DAY.isNull().and(Events.LAST_DAY.isNotNull())));
    }
    Box box = query.box();
    return box == null || !seals.isClear() ? condition : condition.and(within(box));
  }

  private static Condition within(Box box) {
    Condition east = Events.LONGITUDE.le(box.east());
    Condition west = Events.LONGITUDE.ge(box.west());
    return Events.LATITUDE
        .between(box.south(), box.north())
        .and(box.west() <= box.east() ? west.and(east) : west.or(east));
  }
}
