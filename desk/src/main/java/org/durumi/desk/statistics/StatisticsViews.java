package org.durumi.desk.statistics;

import gg.jte.Content;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.durumi.archive.Followed;
import org.durumi.archive.store.PublishedRow;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Scope;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.Tally;
import org.durumi.publisher.chart.Categories;
import org.durumi.publisher.chart.Figures;
import org.durumi.publisher.chart.Monthly;
import org.durumi.publisher.chart.Watch;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Counts accepted incidents and makes figures of the numbers. */
final class StatisticsViews {

  /** Each month is a question to the linker's integer programs. */
  private static final int MOST_MONTHS = 48;

  private static final Regions REGIONS =
      Regions.of(place -> Gazetteer.standard().provinceOf(place).map(Place::name).orElse(null));

  private final Linked linked;
  private final Words words;
  private final SaidWords said;
  private final Watching watching;

  StatisticsViews(Linked linked, Words words, List<PublishedRow> published) {
    this.linked = linked;
    this.words = words;
    this.said = new SaidWords(words);
    this.watching = new Watching(published);
  }

  /** The page that answers this filter. */
  StatisticsView of(StatisticsFilter filter) {
    Followed.Selection selection = linked.followed().accepted(filter.scope(), false);
    Tally tally = Tally.of(selection.incidents(), selection.chains(), List.of(), REGIONS);
    Numbers numbers = new Numbers(tally.ledger(), filter);
    List<YearMonth> months = months(filter, numbers);
    List<Content> figures = new ArrayList<>();
    if (!months.isEmpty() && !numbers.meant().isEmpty()) {
      List<Watch> watches = months.stream().map(watching::of).toList();
      Scope scope = within(filter, months);
      org.durumi.publisher.words.Words chart = org.durumi.publisher.words.Words.in(words.locale());
      figures.add(Figures.of(byMonth(filter, numbers, watches), chart));
      figures.add(Figures.of(byPlace(scope, numbers, watches), chart));
      figures.add(Figures.of(byType(scope, numbers, watches), chart));
      Senders senders = new Senders(selection.incidents(), numbers.meant());
      figures.add(Figures.of(bySource(senders, numbers, watches), chart));
    }
    return new StatisticsView(
        filter.type(),
        filter.country(),
        filter.from(),
        filter.until(),
        filter.isSet(),
        choices(linked.followed().acceptedTypes(), said::type),
        choices(linked.followed().acceptedCountries(), said::country),
        figures,
        selection.incidents().size() - tally.ledger().happenings().size());
  }

  /** From the first month to the last of reports and incidents; of too many the latest. */
  private List<YearMonth> months(StatisticsFilter filter, Numbers numbers) {
    SortedSet<YearMonth> all = numbers.months();
    all.addAll(watching.months());
    @Nullable YearMonth from = filter.first();
    @Nullable YearMonth until = filter.last();
    if (all.isEmpty()) {
      return List.of();
    }
    YearMonth last = until != null && until.isBefore(all.last()) ? until : all.last();
    YearMonth first = from != null && from.isAfter(all.first()) ? from : all.first();
    YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
    YearMonth start = first.isBefore(earliest) ? earliest : first;
    return start.isAfter(last)
        ? List.of()
        : Stream.iterate(start, month -> !month.isAfter(last), month -> month.plusMonths(1))
            .toList();
  }

  /** Where months were asked for, other charts are of these alone, too. */
  private static Scope within(StatisticsFilter filter, List<YearMonth> months) {
    return filter.first() == null && filter.last() == null
        ? filter.scope()
        : filter
            .scope()
            .during(
                Period.between(
                    CalendarDate.of(months.getFirst()), CalendarDate.of(months.getLast())));
  }

  private Monthly byMonth(StatisticsFilter filter, Numbers numbers, List<Watch> watches) {
    List<Monthly.Row> rows = new ArrayList<>();
    for (Watch watch : watches) {
      List<Happening> in = numbers.in(watch.month());
      rows.add(
          new Monthly.Row(
              watch,
              numbers.band(filter.scope().during(Period.of(CalendarDate.of(watch.month())))),
              in.size(),
              numbers.unnumbered(in)));
    }
    List<String> notes = new ArrayList<>();
    long undated = numbers.meant().stream().filter(one -> !Numbers.isDated(one)).count();
    if (undated > 0) {
      notes.add(words.of("statistics.undated", undated));
    }
    SortedSet<YearMonth> all = numbers.months();
    if (watches.size() == MOST_MONTHS
        && !all.isEmpty()
        && all.first().isBefore(watches.getFirst().month())) {
      notes.add(words.of("statistics.cut", MOST_MONTHS));
    }
    return new Monthly(
        "by-month", words.of("statistics.month"), words.of("statistics.people"), rows, notes);
  }

  private Categories byPlace(Scope scope, Numbers numbers, List<Watch> watches) {
    List<String> notes = new ArrayList<>(List.of(words.of("statistics.place.note")));
    int regions = PlaceRows.regions(numbers);
    if (regions > PlaceRows.MOST_PLACES) {
      notes.add(words.of("statistics.place.more", PlaceRows.MOST_PLACES, regions));
    }
    return figure(
        "by-place",
        "statistics.place",
        "statistics.people",
        new PlaceRows(numbers, words).of(scope),
        watches,
        notes);
  }

  private Categories byType(Scope scope, Numbers numbers, List<Watch> watches) {
    List<Categories.Row> rows = new ArrayList<>();
    numbers.meant().stream()
        .map(Happening::type)
        .distinct()
        .sorted()
        .forEach(type ->
            rows.add(
                numbers.row(
                    said.type(type.code()),
                    scope.withTypes(Set.of(type)),
                    numbers.meant().stream().filter(one -> one.type() == type).toList())));
    rows.sort(Comparator.comparingInt(row -> -row.band().best()));
    return figure(
        "by-type",
        "statistics.type",
        "statistics.people",
        rows,
        watches,
        List.of(words.of("counts.sum")));
  }

  private Categories bySource(Senders senders, Numbers numbers, List<Watch> watches) {
    return figure(
        "by-source",
        "statistics.source",
        "statistics.incidents",
        senders.rows(numbers, words),
        watches,
        List.of(words.of("statistics.source.note")));
  }

  private Categories figure(
      String id,
      String key,
      String unit,
      List<Categories.Row> rows,
      List<Watch> watches,
      List<String> notes) {
    return new Categories(
        id, words.of(key), words.of(key + ".by"), words.of(unit), rows, watches, notes);
  }

  private static List<Choice> choices(List<String> codes, Function<String, String> name) {
    return codes.stream()
        .map(code -> new Choice(code, name.apply(code)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }
}
