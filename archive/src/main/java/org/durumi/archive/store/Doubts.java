package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/** Pairs of which the linker is unsure. An index: it can be made anew. */
public final class Doubts {

  private static final String PAIR = "report, event, other_report, other_event, odds";

  /**
   * Of each two incidents, or of one that may be two, the pair that says most, unless somebody said
   * something about it: of two incidents the likeliest, of one the unlikeliest. Where two
   * happenings turn out to be one, the smaller number of people goes; of two types nobody is
   * counted together.
   */
  private static final String UNDECIDED =
      """
      insert into undecided
      select incident, other, report, event, other_report, other_event, odds, people from (
        select *, row_number() over (
          partition by incident, other
          order by case when incident = other then odds else -odds end,
            report, event, other_report, other_event) as place
        from (
          select
            least(a.incident, b.incident) as incident, greatest(a.incident, b.incident) as other,
            d.report, d.event, d.other_report, d.other_event, d.odds,
            case
              when a.incident <> b.incident and ia.type = ib.type then greatest(1, least(
                coalesce(ia.least, ia.most, 1), coalesce(ib.least, ib.most, 1)))
              when a.incident = b.incident and ea.type = eb.type then greatest(1, least(
                coalesce(a.least, a.most, 1), coalesce(b.least, b.most, 1)))
              else 0 end as people
          from telling t %s
          join telling a on a.report = d.report and a.event = d.event
          join telling b on b.report = d.other_report and b.event = d.other_event
          join incident ia on ia.id = a.incident
          join incident ib on ib.id = b.incident
          join event ea on ea.report = d.report and ea.number = d.event
          join event eb on eb.report = d.other_report and eb.number = d.other_event
          where %s and not exists (
            select 1 from link l
            where l.report = d.report and l.event = d.event and l.other_report = d.other_report
              and l.other_event = d.other_event and l.taken_back = 0
              and l.verdict in ('same', 'different'))) as pairs) as placed
      where place = 1
      on conflict (incident, other) do update set
        report = excluded.report, event = excluded.event, other_report = excluded.other_report,
        other_event = excluded.other_event, odds = excluded.odds, people = excluded.people
        where case when excluded.incident = excluded.other
            then excluded.odds < undecided.odds else excluded.odds > undecided.odds end
          or excluded.odds = undecided.odds
            and (excluded.report, excluded.event, excluded.other_report, excluded.other_event)
              < (undecided.report, undecided.event, undecided.other_report, undecided.other_event)
      """;

  private final Statements sql;
  private final String undecided;

  Doubts(Connection connection, Database database) {
    this.sql = new Statements(connection);
    this.undecided = database.named(UNDECIDED);
  }

  /** Empties all. */
  public void clear() {
    sql.update("delete from doubt");
    sql.update("delete from undecided");
  }

  /** Keeps pairs. */
  public void put(Collection<DoubtRow> rows) {
    sql.updateEach(
        "insert into doubt values (?, ?, ?, ?, ?) on conflict (report, event, other_report, other_event)"
            + " do update set odds = excluded.odds",
        rows.stream().map(row -> values(row.pair(), row.odds())).toList());
  }

  private static Object[] values(TellingPair pair, double odds) {
    return new Object[] {
      pair.first().report(),
      pair.first().event(),
      pair.second().report(),
      pair.second().event(),
      odds
    };
  }

  /** Takes the pairs of a telling out. */
  public void delete(TellingId id) {
    sql.update("delete from doubt where report = ? and event = ?", id.report(), id.event());
    sql.update(
        "delete from doubt where other_report = ? and other_event = ?", id.report(), id.event());
  }

  /** The pairs that one of these is in. */
  public List<DoubtRow> of(Collection<TellingId> tellings) {
    List<DoubtRow> found = new ArrayList<>();
    for (TellingId id : tellings) {
      found.addAll(
          sql.query(
              "select " + PAIR + " from doubt where report = ? and event = ?",
              Doubts::doubt,
              id.report(),
              id.event()));
      found.addAll(
          sql.query(
              "select " + PAIR + " from doubt where other_report = ? and other_event = ?",
              Doubts::doubt,
              id.report(),
              id.event()));
    }
    return found;
  }

  /** Finds anew what is undecided about these incidents; what was kept of them is gone. */
  public void settle(Collection<String> incidents) {
    for (String incident : incidents) {
      sql.update("delete from undecided where incident = ?", incident);
      sql.update("delete from undecided where other = ?", incident);
    }
    for (String incident : incidents) {
      sql.update(
          undecided.formatted(
              "join doubt d on d.report = t.report and d.event = t.event", "t.incident = ?"),
          incident);
      sql.update(
          undecided.formatted(
              "join doubt d on d.other_report = t.report and d.other_event = t.event",
              "t.incident = ?"),
          incident);
    }
  }

  /** Finds all anew. */
  public void settleAll() {
    sql.update("delete from undecided");
    sql.update(
        undecided.formatted("join doubt d on d.report = t.report and d.event = t.event", "1 = 1"));
  }

  /** Those that change counts most first; among equals those that could go either way. */
  public List<UndecidedRow> most(int limit) {
    return sql.query(
        "select incident, other, "
            + PAIR
            + ", people from undecided order by people desc, abs(odds), report, event,"
            + " other_report, other_event limit ?",
        Doubts::undecided,
        limit);
  }

  /** Those about an incident and another, the likeliest first. */
  public List<UndecidedRow> of(String incident, int limit) {
    return sql.query(
        "select incident, other, "
            + PAIR
            + ", people from undecided where (incident = ? or other = ?) and incident <> other"
            + " order by odds desc, report, event, other_report, other_event limit ?",
        Doubts::undecided,
        incident,
        incident,
        limit);
  }

  /** How many there are. */
  public int count() {
    return sql.query("select count(*) from undecided", row -> row.getInt(1)).getFirst();
  }

  /** How many there are of each of these incidents. */
  public Map<String, Integer> count(Collection<String> incidents) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String incident : incidents) {
      counts.put(
          incident,
          sql.query(
                  "select count(*) from undecided where incident = ? or other = ?",
                  row -> row.getInt(1),
                  incident,
                  incident)
              .getFirst());
    }
    return counts;
  }

  private static DoubtRow doubt(ResultSet row) throws SQLException {
    return new DoubtRow(pair(row, 0), row.getDouble(5));
  }

  private static UndecidedRow undecided(ResultSet row) throws SQLException {
    return new UndecidedRow(
        row.getString(1), row.getString(2), pair(row, 2), row.getDouble(7), row.getInt(8));
  }

  private static TellingPair pair(ResultSet row, int from) throws SQLException {
    return new TellingPair(
        new TellingId(row.getLong(from + 1), row.getInt(from + 2)),
        new TellingId(row.getLong(from + 3), row.getInt(from + 4)));
  }
}
