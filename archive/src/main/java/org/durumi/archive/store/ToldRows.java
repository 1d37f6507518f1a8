package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/** What pages of incidents ask for by the hundred: events, their reports, and these' texts. */
public final class ToldRows {

  private static final String TOLD = "select report, event, incident, root, told from telling";

  private final Statements sql;
  private final Seals seals;

  ToldRows(Connection connection, Seals seals) {
    this.seals = seals;
    this.sql = new Statements(connection);
  }

  /**
   * A telling that a person accepted.
   *
   * @param id the telling
   * @param incident the incident's id
   * @param root the number of the origin that it rests on, within the incident
   * @param told the telling without its report's text, in the linker's own form
   */
  public record Told(TellingId id, String incident, int root, byte[] told) {

    /** Tells the number and nothing of what it holds. */
    @Override
    public String toString() {
      return "Told[" + id + "]";
    }
  }

  /** Keeps the telling itself, which a person accepted; it is linked already. */
  public void put(TellingId id, byte[] told) {
    sql.update(
        "update telling set told = ? where report = ? and event = ?",
        seals.seal(SealedColumn.TELLING_TOLD, told, id.report(), id.event()),
        id.report(),
        id.event());
  }

  /** The accepted tellings of incidents, one after the other, the oldest of each first. */
  public List<Told> ofIncidents(Collection<String> ids) {
    return sql.queryEach(
        TOLD + " where incident = ? and told is not null order by report, event", this::told, ids);
  }

  /** These tellings, as far as a person accepted them. */
  public List<Told> of(Collection<TellingId> ids) {
    return sql.queryTellings(
        TOLD + " where report = ? and event = ? and told is not null", this::told, ids);
  }

  /** The ids of the incidents of accepted tellings. */
  public List<String> incidents() {
    return sql.query(
        "select distinct incident from telling where told is not null order by incident",
        row -> row.getString(1));
  }

  private Told told(ResultSet row) throws SQLException {
    TellingId id = new TellingId(row.getLong(1), row.getInt(2));
    byte[] told = seals.opened(SealedColumn.TELLING_TOLD, row.getBytes(5), id.report(), id.event());
    return new Told(id, row.getString(3), row.getInt(4), told);
  }

  /** Reports by their numbers. */
  public Map<Long, ReportRow> reports(Collection<Long> numbers) {
    Map<Long, ReportRow> found = new HashMap<>();
    sql.queryEach(
            "select number, snapshot, item, text, extraction, proposal, newest, name, title, url,"
                + " asked, outlet, published, language, added from report where number = ?",
            row -> new ReportCells(seals).opened(report(row)),
            numbers)
        .forEach(row -> found.put(row.number(), row));
    return found;
  }

  /** The texts of reports by their numbers. */
  public Map<Long, String> texts(Collection<Long> numbers) {
    Map<Long, String> found = new HashMap<>();
    sql.queryEach(
            "select r.number, c.bytes, r.text from report r join content c on c.sha256 = r.text"
                + " where r.number = ?",
            row ->
                Map.entry(
                    row.getLong(1), ReportTexts.text(seals, row.getBytes(2), row.getString(3))),
            numbers)
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** Events, with what they say where a person accepted them. */
  public Map<TellingId, EventRow> events(Collection<TellingId> ids) {
    Map<TellingId, EventRow> found = new HashMap<>();
    sql.queryTellings(
            "select report, number, type, modality, state, first_day, last_day, place, country,"
                + " people, confidence, latitude, longitude, precision, geonames, said"
                + " from event where report = ? and number = ?",
            row -> new EventCells(seals).opened(AcceptedEvents.row(row, true)),
            ids)
        .forEach(row -> found.put(new TellingId(row.report(), row.number()), row));
    return found;
  }

  /**
   * The ids of the incidents of which an accepted event may fit all of this; what an event does not
   * say fits anything.
   *
   * @param types codes of acts; none asks for nothing
   * @param countries their codes; none asks for nothing
   * @param from not before this day, or null
   * @param until not after this day, or null
   */
  public List<String> incidents(
      Collection<String> types,
      Collection<String> countries,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    StringBuilder condition = new StringBuilder();
    List<Object> values = new ArrayList<>();
    among(condition, values, "e.type", types, false);
    among(condition, values, "e.country", countries, true);
    if (from != null) {
      condition.append(" and (e.last_day is null or e.last_day >= ?)");
      values.add(from.toString());
    }
    if (until != null) {
      condition.append(" and (e.first_day is null or e.first_day <= ?)");
      values.add(until.toString());
    }
    return sql.query(
        "select distinct t.incident from event e join telling t on t.report = e.report"
            + " and t.event = e.number where e.said is not null and t.told is not null"
            + condition
            + " order by t.incident",
        row -> row.getString(1),
        values.toArray());
  }

  private static void among(
      StringBuilder condition,
      List<Object> values,
      String column,
      Collection<String> codes,
      boolean orNone) {
    if (!codes.isEmpty()) {
      condition
          .append(" and (")
          .append(column)
          .append(" in (?")
          .append(", ?".repeat(codes.size() - 1))
          .append(')')
          .append(orNone ? " or " + column + " is null)" : ")");
      values.addAll(codes);
    }
  }

  /** The types of accepted events. */
  public List<String> types() {
    return sql.query(
        "select distinct type from event where said is not null order by type",
        row -> row.getString(1));
  }

  /** The countries of accepted events. */
  public List<String> countries() {
    return sql.query(
        "select distinct country from event where said is not null and country is not null"
            + " order by country",
        row -> row.getString(1));
  }

  private static ReportRow report(ResultSet row) throws SQLException {
    return new ReportRow(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15));
  }
}
