package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.PublishView.Cell;
import org.durumi.desk.publish.PublishView.FieldRow;
import org.durumi.desk.publish.PublishView.Row;
import org.durumi.desk.said.SaidWords;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Lays out what a release tells, incident by incident and field by field. */
public final class ReleaseRows {

  private final Words words;
  private final SaidWords said;
  private final GateWords gate;

  /** Speaks with these words. */
  public ReleaseRows(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
    this.gate = new GateWords(words);
  }

  /**
   * The incidents of a release.
   *
   * @param links the archive's id of each number, where the desk knows it
   */
  public List<Row> rows(Release release, Map<Integer, String> links, int most) {
    return release.incidents().stream().limit(most).map(one -> row(one, links)).toList();
  }

  private Row row(ReleasedIncident it, Map<Integer, String> links) {
    String id = links.get(it.number());
    String type = said.type(it.type().code());
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(it.when(), said::date));
    cells.add(cell(it.place(), gate::place));
    cells.add(cell(it.people(), said::count));
    cells.add(cell(it.best(), best -> words.number(best)));
    cells.add(
        cell(
            it.children(),
            told -> words.of(told ? "publish.children.yes" : "publish.children.no")));
    cells.add(cell(it.agents(), list(gate::agent)));
    cells.add(cell(it.outcome(), gate::outcome));
    cells.add(cell(it.origins(), origins -> words.number(origins)));
    cells.add(cell(it.sources(), list(gate::source)));
    return new Row(
        it.number(),
        id == null ? "" : "/incidents/" + id,
        it.modality().code().equals("occurred")
            ? type
            : words.of("publish.modality", type, said.modality(it.modality().code())),
        cells);
  }

  private static Function<List<String>, String> list(Function<String, String> name) {
    return all -> all.stream().map(name).collect(Collectors.joining(", "));
  }

  private static <T> Cell cell(Shown<T> shown, Function<T, String> text) {
    return switch (shown) {
      case Shown.Told<T> it -> new Cell("told", text.apply(it.value()));
      case Shown.Unknown<T> _ -> new Cell("unknown", "");
      case Shown.Withheld<T> _ -> new Cell("withheld", "");
    };
  }

  /** How far each field goes in a release. */
  List<FieldRow> fields(Release release, Exposures exposures) {
    return Asked.FIELDS.stream().map(field -> row(field, release, exposures)).toList();
  }

  private FieldRow row(Field field, Release release, Exposures exposures) {
    List<ReleasedIncident> all = release.incidents();
    Function<ReleasedIncident, Shown<?>> shown = shown(field);
    int told = count(all, one -> isTold(field, one, shown.apply(one)));
    int unknown = count(all, one -> shown.apply(one) instanceof Shown.Unknown);
    Audience audience = release.audience();
    return new FieldRow(
        gate.field(field),
        exposures.of(field).code(),
        exposures.allow(field, audience),
        told,
        all.size() - told - unknown,
        unknown,
        gate.why(field));
  }

  private static int count(List<ReleasedIncident> all, Predicate<ReleasedIncident> test) {
    return (int) all.stream().filter(test).count();
  }

  /** The day and what lies below the county are told in the same cells as month and place. */
  private static boolean isTold(Field field, ReleasedIncident one, Shown<?> shown) {
    if (!(shown instanceof Shown.Told)) {
      return false;
    }
    return switch (field) {
      case DAY -> one.when().told().map(ReleaseRows::isOfDays).orElse(false);
      case SITE -> one.place().told().map(it -> it.precision() == Precision.SITE).orElse(false);
      default -> true;
    };
  }

  private static boolean isOfDays(Period when) {
    CalendarDate start = when.start();
    return start != null && start.day() > 0;
  }

  private static Function<ReleasedIncident, Shown<?>> shown(Field field) {
    return switch (field) {
      case MONTH, DAY -> ReleasedIncident::when;
      case PLACE, SITE -> ReleasedIncident::place;
      case PEOPLE -> ReleasedIncident::people;
      case CHILDREN -> ReleasedIncident::children;
      case AGENTS -> ReleasedIncident::agents;
      case OUTCOME -> ReleasedIncident::outcome;
      case ORIGINS -> ReleasedIncident::origins;
      case SOURCES -> ReleasedIncident::sources;
      default -> throw new IllegalArgumentException("no field of a release: " + field.code());
    };
  }
}
