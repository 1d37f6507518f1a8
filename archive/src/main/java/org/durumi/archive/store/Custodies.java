package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/** Groups of people who were followed, in brief. An index: it can be made anew. */
public final class Custodies {

  private static final String BRIEF =
      "first, part, state, news, told, newest, urgency, children, report, event";

  private final Statements sql;

  Custodies(Connection connection) {
    this.sql = new Statements(connection);
  }

  /** One part of a group. */
  public record PartId(String first, int part) {}

  /** Empties all. */
  public void clear() {
    sql.update("delete from custody");
    sql.update("delete from custody_telling");
  }

  /** Takes groups out. */
  public void delete(Collection<String> firsts) {
    for (String first : firsts) {
      sql.update("delete from custody where first = ?", first);
      sql.update("delete from custody_telling where first = ?", first);
    }
  }

  /** Keeps parts of groups that are not kept. */
  public void put(Collection<CustodyRow> rows) {
    List<@Nullable Object[]> parts = new ArrayList<>();
    List<@Nullable Object[]> tellings = new ArrayList<>();
    for (CustodyRow row : rows) {
      CustodyRow.Days spell = row.spell();
      CustodyRow.Days concluded = row.concluded();
      parts.add(
          new @Nullable Object[] {
            row.first(),
            row.part(),
            row.state().name().toLowerCase(Locale.ROOT),
            row.news(),
            row.told(),
            row.newest(),
            row.urgency(),
            row.children() ? 1 : 0,
            row.place().report(),
            row.place().event(),
            spell == null ? null : spell.least(),
            spell == null ? null : spell.most(),
            spell == null ? null : spell.outcome(),
            concluded == null ? null : concluded.least(),
            concluded == null ? null : concluded.most(),
            concluded == null ? null : concluded.outcome()
          });
      row.tellings()
          .forEach(
              id -> tellings.add(new Object[] {id.report(), id.event(), row.first(), row.part()}));
    }
    sql.updateEach(
        "insert into custody values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", parts);
    sql.updateEach(
        "insert into custody_telling values (?, ?, ?, ?) on conflict do nothing", tellings);
  }

  /**
   * Open parts whose news may be of this day or later, or that were told of then; those without any
   * date, too.
   */
  public List<CustodyRow> open(LocalDate from) {
    return sql.query(
        "select "
            + BRIEF
            + " from custody where state = 'open' and (news >= ? or told >= ? or told is null)",
        Custodies::row,
        from.toString(),
        from.toString());
  }

  /** One part. */
  public List<CustodyRow> of(Collection<PartId> ids) {
    List<CustodyRow> found = new ArrayList<>();
    for (PartId id : ids) {
      found.addAll(
          sql.query(
              "select " + BRIEF + " from custody where first = ? and part = ?",
              Custodies::row,
              id.first(),
              id.part()));
    }
    return found;
  }

  /** How many are in this state. */
  public int count(CustodyRow.State state) {
    return sql.query(
            "select count(*) from custody where state = ?",
            row -> row.getInt(1),
            state.name().toLowerCase(Locale.ROOT))
        .getFirst();
  }

  /** The open parts that a telling tells of, in the order of their names. */
  public List<CustodyRow> openOf(TellingId telling) {
    return sql.query(
        "select c.first, c.part, c.state, c.news, c.told, c.newest, c.urgency, c.children, c.report,"
            + " c.event from custody_telling t join custody c on c.first = t.first"
            + " and c.part = t.part where t.report = ? and t.event = ? and c.state = 'open'"
            + " order by c.first, c.part",
        Custodies::row,
        telling.report(),
        telling.event());
  }

  /** The open parts that a report tells of, in the order of their names. */
  public List<CustodyRow> openOf(long report) {
    return sql.query(
        "select distinct c.first, c.part, c.state, c.news, c.told, c.newest, c.urgency, c.children,"
            + " c.report, c.event from custody_telling t join custody c on c.first = t.first"
            + " and c.part = t.part where t.report = ? and c.state = 'open'"
            + " order by c.first, c.part",
        Custodies::row,
        report);
  }

  /**
   * The times in custody of all parts; empty where that is not known.
   *
   * @param concluded whether returns that somebody concludes are returns
   */
  public List<Optional<CustodyRow.Days>> spells(boolean concluded) {
    String of = concluded ? "concluded_" : "";
    return sql.query(
        "select " + of + "least, " + of + "most, " + of + "outcome from custody",
        row -> days(row.getLong(1), row.getLong(2), row.getString(3)));
  }

  private static Optional<CustodyRow.Days> days(long least, long most, @Nullable String outcome) {
    return Optional.ofNullable(outcome).map(known -> new CustodyRow.Days(least, most, known));
  }

  private static CustodyRow row(ResultSet row) throws SQLException {
    return new CustodyRow(
        row.getString(1),
        row.getInt(2),
        CustodyRow.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getInt(7),
        row.getInt(8) == 1,
        new TellingId(row.getLong(9), row.getInt(10)),
        Set.of(),
        null,
        null);
  }
}
