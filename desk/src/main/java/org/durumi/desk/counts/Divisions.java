package org.durumi.desk.counts;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Question;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** What is counted, divided by month, by place or by type. */
final class Divisions {

  private static final int MOST = 48;

  private final CountsFilter filter;
  private final Ledger ledger;

  Divisions(CountsFilter filter, Ledger ledger) {
    this.filter = filter;
    this.ledger = ledger;
  }

  /** One of them. */
  sealed interface Division {

    /** Whom it counts. */
    Question question();

    /** What it goes by in any language. */
    String key();

    /** People of a month. */
    record OfMonth(YearMonth month, Question question) implements Division {
      @Override
      public String key() {
        return month.toString();
      }
    }

    /** People of a place. */
    record OfPlace(Region where, Question question) implements Division {
      @Override
      public String key() {
        return String.join("/", where.path());
      }
    }

    /** People to whom one type of act was done. */
    record OfType(ActType type, Question question) implements Division {
      @Override
      public String key() {
        return type.code();
      }
    }
  }

  /** Those that the filter asks for. */
  List<? extends Division> all() {
    return switch (filter.by()) {
      case "place" -> places();
      case "type" -> types();
      default -> months();
    };
  }

  private List<Division.OfPlace> places() {
    return ledger.happenings().stream()
        .map(Happening::where)
        .filter(where -> !where.path().isEmpty())
        .filter(
            where -> filter.country().isEmpty() || where.path().getFirst().equals(filter.country()))
        .distinct()
        .sorted()
        .limit(MOST)
        .map(where -> new Division.OfPlace(where, asked(filter.scope().in(where))))
        .toList();
  }

  private List<Division.OfType> types() {
    return ledger.happenings().stream()
        .map(Happening::type)
        .filter(type -> filter.type().isEmpty() || filter.type().equals(type.code()))
        .distinct()
        .sorted()
        .map(type -> new Division.OfType(type, asked(filter.scope().withTypes(Set.of(type)))))
        .toList();
  }

  /** The months that an incident may have been in, of those that are dated to two at most. */
  private List<Division.OfMonth> months() {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Happening happening : ledger.happenings()) {
      Period when = happening.when();
      if (when != null && when.start() != null && when.end() != null) {
        YearMonth first = YearMonth.from(when.start().first());
        YearMonth last = YearMonth.from(when.end().last());
        if (!last.isAfter(first.plusMonths(1))) {
          months.add(first);
          months.add(last);
        }
      }
    }
    months.removeIf(month ->
        !filter.from().isEmpty() && month.isBefore(YearMonth.parse(filter.from()))
            || !filter.until().isEmpty() && month.isAfter(YearMonth.parse(filter.until())));
    return months.descendingSet().stream()
        .limit(MOST)
        .sorted()
        .map(month ->
            new Division.OfMonth(
                month,
                asked(filter.scope().during(Period.of(CalendarDate.parse(month.toString()))))))
        .toList();
  }

  private static Question asked(Scope scope) {
    return new Question.Selection(scope);
  }
}
