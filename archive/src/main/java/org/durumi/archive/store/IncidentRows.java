package org.durumi.archive.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.store.Tables.Incidents;
import org.durumi.record.linkage.TellingId;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Incidents in brief. An index: it can be made anew. */
public final class IncidentRows {

  private final DSLContext sql;

  IncidentRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps an incident, in place of what was kept of it before. */
  public void put(IncidentRow row) {
    delete(row.id());
    fill(List.of(row));
  }

  /** Keeps many incidents of which none is kept yet. */
  public void fill(Collection<IncidentRow> rows) {
    if (!rows.isEmpty()) {
      BatchBindStep insert =
          sql.batch(
              sql.insertInto(Incidents.TABLE, Incidents.ALL)
                  .values(Collections.nCopies(Incidents.ALL.size(), null)));
      for (IncidentRow row : rows) {
        insert = insert.bind(values(row));
      }
      insert.execute();
    }
  }

  private static @Nullable Object[] values(IncidentRow row) {
    return new @Nullable Object[] {
      row.id(),
      row.oldest().report(),
      row.oldest().event(),
      row.type(),
      row.place(),
      row.country(),
      row.firstDay(),
      row.lastDay(),
      row.tellings(),
      row.roots(),
      row.least(),
      row.most()
    };
  }

  /** Takes an incident out. */
  public void delete(String id) {
    sql.deleteFrom(Incidents.TABLE).where(Incidents.ID.eq(id)).execute();
  }

  /** The incidents whose ids begin so, at most two: enough to tell whether it is one. */
  public List<IncidentRow> beginning(String id) {
    return sql.select(Incidents.ALL)
        .from(Incidents.TABLE)
        .where(Incidents.ID.startsWith(id))
        .orderBy(Incidents.ID)
        .limit(2)
        .fetch(IncidentRows::row);
  }

  /** One incident, if there is one of this id. */
  public Optional<IncidentRow> of(String id) {
    return sql.select(Incidents.ALL)
        .from(Incidents.TABLE)
        .where(Incidents.ID.eq(id))
        .fetchOptional(IncidentRows::row);
  }

  /** Those wanted, the latest first; those without a date last. */
  public List<IncidentRow> find(IncidentFilter filter, int limit) {
    return sql.select(Incidents.ALL)
        .from(Incidents.TABLE)
        .where(condition(filter))
        .orderBy(
            Incidents.LAST_DAY.desc().nullsLast(), Incidents.REPORT.desc(), Incidents.EVENT.desc())
        .limit(limit)
        .fetch(IncidentRows::row);
  }

  /** How many are wanted. */
  public int count(IncidentFilter filter) {
    return sql.fetchCount(Incidents.TABLE, condition(filter));
  }

  /** How many tellings those have that are wanted. */
  public int tellings(IncidentFilter filter) {
    Integer sum =
        sql.select(DSL.sum(Incidents.TELLINGS))
            .from(Incidents.TABLE)
            .where(condition(filter))
            .fetchOne(0, Integer.class);
    return sum == null ? 0 : sum;
  }

  /** The types that there are, by their codes. */
  public List<String> types() {
    return sql.selectDistinct(Incidents.TYPE)
        .from(Incidents.TABLE)
        .orderBy(Incidents.TYPE)
        .fetch(Incidents.TYPE);
  }

  private static Condition condition(IncidentFilter filter) {
    Condition condition = DSL.noCondition();
    if (filter.type() != null) {
      condition = condition.and(Incidents.TYPE.eq(filter.type()));
    }
    if (filter.place() != null) {
      condition =
          condition.and(
              Incidents.PLACE
                  .equalIgnoreCase(filter.place())
                  .or(Incidents.COUNTRY.equalIgnoreCase(filter.place())));
    }
    String words = filter.words();
    if (words != null) {
      condition =
          condition.and(
              Incidents.PLACE
                  .containsIgnoreCase(words)
                  .or(Incidents.COUNTRY.equalIgnoreCase(words)));
    }
    if (filter.undecided()) {
      condition =
          condition.and(
              DSL.condition(
                  "(exists (select 1 from undecided u where u.incident = incident.id)"
                      + " or exists (select 1 from undecided u where u.other = incident.id))"));
    }
    // An end that is open may reach to any day.
    if (filter.from() != null) {
      condition =
          condition.and(
              Incidents.LAST_DAY
                  .ge(filter.from().toString())
                  .or(Incidents.LAST_DAY.isNull().and(Incidents.FIRST_DAY.isNotNull())));
    }
    if (filter.until() != null) {
      condition =
          condition.and(
              Incidents.FIRST_DAY
                  .le(filter.until().toString())
                  .or(Incidents.FIRST_DAY.isNull().and(Incidents.LAST_DAY.isNotNull())));
    }
    return condition
        .and(Incidents.ROOTS.ge(filter.roots()))
        .and(Incidents.TELLINGS.ge(filter.tellings()));
  }

  private static IncidentRow row(Record row) {
    return new IncidentRow(
        row.get(Incidents.ID),
        new TellingId(row.get(Incidents.REPORT), row.get(Incidents.EVENT)),
        row.get(Incidents.TYPE),
        row.get(Incidents.PLACE),
        row.get(Incidents.COUNTRY),
        row.get(Incidents.FIRST_DAY),
        row.get(Incidents.LAST_DAY),
        row.get(Incidents.TELLINGS),
        row.get(Incidents.ROOTS),
        row.get(Incidents.LEAST),
        row.get(Incidents.MOST));
  }
}
