package org.durumi.publisher.site;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.durumi.publisher.chart.ChartWords;
import org.durumi.publisher.chart.Figures;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.ActType;

/** Makes the pages of one language. */
final class Pages {

  private static final int MOST_LINES = 400;
  private static final int MOST_TYPES = 6;

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.durumi.publisher.templates");

  private final Release release;
  private final Words words;
  private final Style style;
  private final Tallies tallies;
  private final Lines lines;
  private final Map<String, byte[]> pages = new TreeMap<>();

  private Pages(Release release, Words words, Style style) {
    this.release = release;
    this.words = words;
    this.style = style;
    this.tallies = new Tallies(release, words);
    this.lines = new Lines(words);
  }

  /** The pages by their names within the site. */
  static Map<String, byte[]> of(
      Release release, List<Views.File> files, Atlas atlas, Words words, Style style) {
    Pages pages = new Pages(release, words, style);
    pages.add("index", "overview", pages.overview());
    pages.add("map", "map", atlas.draw(pages.tallies.counted()));
    pages.add("timeline", "timeline", pages.times());
    pages.addIncidents();
    pages.add("charts", "charts", pages.charts());
    pages.add("method", "method", pages.method());
    pages.add("downloads", "downloads", new Views.Downloads(files));
    return pages.pages;
  }

  private void add(String name, String template, Object view) {
    Frame frame = new Frame(words, name, release, style.text(), style.policy());
    Utf8ByteOutput page = new Utf8ByteOutput();
    ENGINE.render(
        "site/" + template + ".jte", Map.<String, Object>of("frame", frame, "view", view), page);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.getContentLength());
    try {
      page.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.put(Frame.folder(words.locale()) + name + ".html", bytes.toByteArray());
  }

  private Views.Overview overview() {
    List<Views.Figure> figures =
        tallies.types().stream()
            .limit(MOST_TYPES)
            .map(type -> {
              Sum sum = Sum.of(tallies.of(type));
              return new Views.Figure(
                  words.name("type", type.code()),
                  ChartWords.band(sum.band(), words),
                  sum.band(),
                  sum.incidents());
            })
            .toList();
    return new Views.Overview(
        figures,
        Figures.of(tallies.incidents(), words),
        tallies.all().size(),
        tallies.counted().size(),
        (int)
            tallies.counted().stream()
                .flatMap(told -> told.incident().place().told().stream())
                .distinct()
                .count(),
        notes());
  }

  private List<String> notes() {
    return release.coverage().notes().stream().map(Plain::of).toList();
  }

  private void addIncidents() {
    List<Line> all = tallies.all().stream().map(lines::of).toList();
    int parts = Math.max(1, (all.size() + MOST_LINES - 1) / MOST_LINES);
    for (int part = 1; part <= parts; part++) {
      List<Line> some =
          all.subList((part - 1) * MOST_LINES, Math.min(all.size(), part * MOST_LINES));
      add(
          Views.Incidents.name(part),
          "incidents",
          new Views.Incidents(some, part, parts, all.size()));
    }
  }

  private Views.Times times() {
    return new Views.Times(
        Timeline.of(tallies, lines, words), new Years(tallies, lines, words, MOST_LINES).list());
  }

  private Views.Charts charts() {
    List<Views.Part> parts = new ArrayList<>();
    parts.add(
        new Views.Part(
            "all",
            words.of("site.charts.all"),
            List.of(
                Figures.of(tallies.incidents(), words),
                Figures.of(tallies.byType(), words),
                Figures.of(tallies.bySource(), words))));
    for (ActType type : tallies.types().stream().limit(MOST_TYPES).toList()) {
      List<Content> figures =
          List.of(Figures.of(tallies.people(type), words), Figures.of(tallies.places(type), words));
      parts.add(
          new Views.Part(type.code().replace('_', '-'), words.name("type", type.code()), figures));
    }
    return new Views.Charts(
        parts,
        new NumberTables(words).of(release.tables()),
        release.tables().stream().anyMatch(table -> table.measure() == Measure.CHILDREN));
  }

  private Views.Method method() {
    List<Views.Missing> fields =
        List.of(
            missing("when", ReleasedIncident::when),
            missing("place", ReleasedIncident::place),
            missing("people", ReleasedIncident::people),
            missing("children", ReleasedIncident::children),
            missing("agents", ReleasedIncident::agents),
            missing("outcome", ReleasedIncident::outcome),
            missing("origins", ReleasedIncident::origins),
            missing("sources", ReleasedIncident::sources));
    List<String> gaps =
        tallies.watched().gaps().stream()
            .map(gap ->
                gap.first().equals(gap.last())
                    ? words.month(gap.first())
                    : words.of("date.between", words.month(gap.first()), words.month(gap.last())))
            .toList();
    return new Views.Method(fields, gaps, notes());
  }

  private Views.Missing missing(String field, Function<ReleasedIncident, Shown<?>> value) {
    List<? extends Shown<?>> all = release.incidents().stream().map(value).toList();
    int withheld = (int) all.stream().filter(Shown.Withheld.class::isInstance).count();
    int unknown = (int) all.stream().filter(Shown.Unknown.class::isInstance).count();
    return new Views.Missing(
        words.of("site.field." + field), all.size() - withheld - unknown, unknown, withheld);
  }
}
