package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.durumi.archive.search.Query;
import org.durumi.record.casework.CaseStatus;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Reads pages of the inbox. Plain JDBC for the lines, so that an index is read in its order and no
 * further than the page: then a page costs the same however many reports there are.
 */
public final class Inbox {

  /** How many of the newest reports that have some words are looked at. */
  public static final int MOST_MATCHES = 2_000;

  private final Connection connection;
  private final Database database;
  private final boolean narrowed;
  private final UnaryOperator<String> only;
  private final DSLContext sql;
  private final SearchIndex search;
  private final Seals seals;
  private final Cases cases;
  private final ReportCells reports;

  Inbox(Connection connection, DSLContext sql, Database database, Seals seals, boolean narrowed) {
    this.narrowed = narrowed;
    this.only = narrowed ? _ -> "" : database::only;
    this.database = database;
    this.seals = seals;
    this.cases = new Cases(sql, seals);
    this.reports = new ReportCells(seals);
    this.connection = connection;
    this.sql = sql;
    this.search = new SearchIndex(connection, seals, database.words(connection, seals), narrowed);
  }

  /**
   * One page.
   *
   * @throws org.durumi.archive.search.BadQueryException with a sentence, if its words are none
   */
  public InboxPage page(InboxQuery query) {
    try {
      String text = query.text();
      return text == null ? wholly(query) : among(query, Query.parse(text));
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private InboxPage wholly(InboxQuery query) throws SQLException {
    Counted counted = counted(query);
    int total = counted.total();
    List<InboxLine> lines = (long) query.page() * query.size() < total ? lines(query) : List.of();
    return new InboxPage(rows(lines), total, counted.byStatus(), true);
  }

  /** How many lines there are in all, and of each status. */
  private record Counted(int total, Map<CaseStatus, Integer> byStatus) {}

  /**
   * A server keeps count of the inbox, in all and by language, for who sees all; else it is
   * counted.
   */
  private Counted counted(InboxQuery query) throws SQLException {
    if (!narrowed
        && database.path().isEmpty()
        && new InboxFilter(query.language(null), seals).sql().isEmpty()) {
      InboxTally tally = InboxTally.read(connection, query.language());
      Map<CaseStatus, Integer> each = new EnumMap<>(CaseStatus.class);
      for (CaseStatus status : CaseStatus.values()) {
        each.put(status, tally.lines(EnumSet.of(status), query.folded()));
      }
      return new Counted(tally.lines(statuses(query), query.folded()), each);
    }
    InboxCounts counts = InboxCounts.of(connection, only, query, seals);
    return new Counted(counts.total(statuses(query)), counts.byStatus());
  }

  /** Merges the lines of each status until the page is full. */
  private List<InboxLine> lines(InboxQuery query) throws SQLException {
    Comparator<InboxLine> order = InboxLine.order(query.order());
    Page page = new Page(query);
    List<InboxLines> open = new ArrayList<>();
    try {
      for (CaseStatus status : statuses(query)) {
        open.add(new InboxLines(connection, only, status, query, seals));
      }
      while (!page.isFull()) {
        InboxLines first = null;
        InboxLine best = null;
        for (InboxLines lines : open) {
          InboxLine line = lines.peek();
          if (line != null && (best == null || order.compare(line, best) < 0)) {
            first = lines;
            best = line;
          }
        }
        if (first == null || best == null) {
          break;
        }
        page.take(best);
        first.advance();
      }
    } finally {
      for (InboxLines lines : open) {
        lines.close();
      }
    }
    return page.lines;
  }

  /** The reports that have some words are few enough to be looked at one by one. */
  private InboxPage among(InboxQuery query, Query words) throws SQLException {
    WordIndex.Found matches = search.newest(words, MOST_MATCHES + 1);
    List<Long> numbers = matches.numbers();
    boolean exact = matches.all() && numbers.size() <= MOST_MATCHES;
    List<InboxLine> found =
        lines(query, numbers.subList(0, Math.min(numbers.size(), MOST_MATCHES)));
    found.sort(InboxLine.order(query.order()));
    Page page = new Page(query);
    Map<CaseStatus, Page> each = new EnumMap<>(CaseStatus.class);
    Set<CaseStatus> wanted = statuses(query);
    for (InboxLine line : found) {
      each.computeIfAbsent(line.status(), _ -> new Page(query)).take(line);
      if (wanted.contains(line.status())) {
        page.take(line);
      }
    }
    Map<CaseStatus, Integer> counts = new EnumMap<>(CaseStatus.class);
    for (CaseStatus status : CaseStatus.values()) {
      Page lines = each.get(status);
      counts.put(status, lines == null ? 0 : lines.taken);
    }
    return new InboxPage(rows(page.lines), page.taken, counts, exact);
  }

  private List<InboxLine> lines(InboxQuery query, List<Long> numbers) throws SQLException {
    InboxFilter filter = new InboxFilter(query, seals);
    List<InboxLine> lines = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select report, status, urgency, family from "
                + database.numbers()
                + " inbox on inbox.report = number.value where true"
                + filter.sql())) {
      select.setString(1, numbers.toString());
      filter.bind(select, 2);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(
              new InboxLine(
                  rows.getLong(1),
                  Cases.status(rows.getString(2)),
                  rows.getInt(3),
                  rows.getLong(4)));
        }
      }
    }
    return lines;
  }

  /** Takes lines in their order, and keeps those of one page. */
  private static final class Page {

    private final boolean folded;
    private final long from;
    private final long to;
    private final Set<Long> families = new HashSet<>();
    private final List<InboxLine> lines = new ArrayList<>();
    private int taken;

    Page(InboxQuery query) {
      folded = query.folded();
      from = (long) query.page() * query.size();
      to = from + query.size();
    }

    void take(InboxLine line) {
      if (folded && !families.add(line.family())) {
        return;
      }
      if (taken >= from && taken < to) {
        lines.add(line);
      }
      taken++;
    }

    boolean isFull() {
      return taken >= to;
    }
  }

  private List<InboxRow> rows(List<InboxLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<Long, Integer> families = families(lines);
    Map<Long, InboxRow> rows = new HashMap<>();
    sql.select(Tables.Reports.ALL)
        .select(Tables.Inbox.ALL)
        .from(Tables.Inbox.TABLE)
        .join(Tables.Reports.TABLE)
        .on(Tables.Reports.NUMBER.eq(Tables.Inbox.REPORT))
        .where(Tables.Inbox.REPORT.in(lines.stream().map(InboxLine::report).toList()))
        .forEach(row -> rows.put(row.get(Tables.Inbox.REPORT), row(row, families)));
    return lines.stream().map(line -> rows.get(line.report())).toList();
  }

  private InboxRow row(Record row, Map<Long, Integer> families) {
    CaseRow work = cases.row(row);
    return new InboxRow(
        reports.row(row),
        work.status(),
        work.owner(),
        work.urgency(),
        work.relevance(),
        work.events(),
        work.waiting(),
        families.getOrDefault(work.family(), 1) - 1);
  }

  private Map<Long, Integer> families(List<InboxLine> lines) {
    return sql.select(Tables.Inbox.FAMILY, DSL.count())
        .from(Tables.Inbox.TABLE)
        .where(Tables.Inbox.FAMILY.in(lines.stream().map(InboxLine::family).toList()))
        .groupBy(Tables.Inbox.FAMILY)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  private static Set<CaseStatus> statuses(InboxQuery query) {
    return query.statuses().isEmpty() ? EnumSet.allOf(CaseStatus.class) : query.statuses();
  }
}
