package org.durumi.archive.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
  private final Seals seals;

  IncidentRows(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
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

  private @Nullable Object[] values(IncidentRow row) {
    return new @Nullable Object[] {
      row.id(),
      row.oldest().report(),
      row.oldest().event(),
      row.type(),
      seals.seal(SealedColumn.INCIDENT_PLACE, row.place(), row.id()),
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
        .fetch(this::row);
  }

  /** One incident, if there is one of this id. */
  public Optional<IncidentRow> of(String id) {
    return sql.select(Incidents.ALL)
        .from(Incidents.TABLE)
        .where(Incidents.ID.eq(id))
        .fetchOptional(this::row);
  }

  /** Those wanted, the latest first; those without a date last. */
  public List<IncidentRow> find(IncidentFilter filter, int limit) {
    return sql.select(Incidents.ALL)
        .from(Incidents.TABLE)
        .where(condition(filter))
        .orderBy(
            Incidents.LAST_DAY.desc().nullsLast(), Incidents.REPORT.desc(), Incidents.EVENT.desc())
        .limit(limit)
        .fetch(this::row);
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

  /** Where the database cannot read places, they are opened and looked at here. */
  private Condition placed(Condition clear, Predicate<String> fits) {
    if (seals.isClear()) {
      return clear;
    }
    List<String> ids = new ArrayList<>();
    sql.select(Incidents.ID, Incidents.PLACE)
        .from(Incidents.TABLE)
        .where(Incidents.PLACE.isNotNull())
        .forEach(row -> {
          String name = seals.open(SealedColumn.INCIDENT_PLACE, row.value2(), row.value1());
          if (name != null && fits.test(name)) {
            ids.add(row.value1());
          }
        });
    return DSL.condition("incident.id = any (?)", DSL.val(ids.toArray(String[]::new)));
  }

  private Condition condition(IncidentFilter filter) {
    Condition condition = DSL.noCondition();
    if (filter.type() != null) {
      condition = condition.and(Incidents.TYPE.eq(filter.type()));
    }
    String place = filter.place();
    if (place != null) {
      condition =
          condition.and(
              placed(Incidents.PLACE.equalIgnoreCase(place), name -> Words.same(name, place))
                  .or(Incidents.COUNTRY.equalIgnoreCase(place)));
    }
    String words = filter.words();
    if (words != null) {
      condition =
          condition.and(
              placed(Incidents.PLACE.containsIgnoreCase(words), name -> Words.within(name, words))
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

  private IncidentRow row(Record row) {
    return new IncidentRow(
        row.get(Incidents.ID),
        new TellingId(row.get(Incidents.REPORT), row.get(Incidents.EVENT)),
        row.get(Incidents.TYPE),
        seals.open(SealedColumn.INCIDENT_PLACE, row.get(Incidents.PLACE), row.get(Incidents.ID)),
        row.get(Incidents.COUNTRY),
        row.get(Incidents.FIRST_DAY),
        row.get(Incidents.LAST_DAY),
        row.get(Incidents.TELLINGS),
        row.get(Incidents.ROOTS),
        row.get(Incidents.LEAST),
        row.get(Incidents.MOST));
  }
}
