package org.durumi.publisher.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.publisher.site.Watched.Gap;
import org.durumi.publisher.words.Words;

/**
 * The timeline in words: incidents by year, and the months between them that nobody reported on.
 */
final class Years {

  private final Tallies tallies;
  private final Lines lines;
  private final Words words;
  private final int onPage;

  Years(Tallies tallies, Lines lines, Words words, int onPage) {
    this.tallies = tallies;
    this.lines = lines;
    this.words = words;
    this.onPage = onPage;
  }

  private record Dated(LocalDate day, Views.Entry entry) {}

  /** One for every year with an incident or a gap, and one for incidents without a date. */
  List<Views.Year> list() {
    Map<Integer, List<Dated>> years = new TreeMap<>();
    List<Views.Entry> undated = new ArrayList<>();
    int place = 0;
    for (Told told : tallies.all()) {
      String page = Views.Incidents.name(place++ / onPage + 1) + ".html";
      Views.Entry entry = new Views.Entry(lines.of(told), "", page);
      told.first()
          .ifPresentOrElse(day -> add(years, new Dated(day, entry)), () -> undated.add(entry));
    }
    for (Gap gap : tallies.watched().gaps()) {
      String months =
          gap.first().equals(gap.last())
              ? words.month(gap.first())
              : words.of("date.between", words.month(gap.first()), words.month(gap.last()));
      add(years, new Dated(gap.first().atDay(1), new Views.Entry(null, months, "")));
    }
    List<Views.Year> list = new ArrayList<>();
    years.forEach((year, entries) ->
        list.add(
            new Views.Year(
                Integer.toString(year),
                entries.stream()
                    .sorted(Comparator.comparing(Dated::day))
                    .map(Dated::entry)
                    .toList())));
    if (!undated.isEmpty()) {
      list.add(new Views.Year(words.of("site.timeline.undated"), undated));
    }
    return list;
  }

  private static void add(Map<Integer, List<Dated>> years, Dated dated) {
    years.computeIfAbsent(dated.day().getYear(), _ -> new ArrayList<>()).add(dated);
  }
}
