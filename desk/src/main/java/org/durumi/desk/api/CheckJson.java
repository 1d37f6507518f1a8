package org.durumi.desk.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.durumi.desk.publish.Asked;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.publish.PublishView;
import org.durumi.desk.publish.PublishViews;
import org.durumi.desk.publish.Trial;
import org.durumi.publisher.clearing.Cleared;
import org.durumi.publisher.clearing.KeptInside;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Overruling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A release as it stands before the gate; see {@code openapi.json}.
 *
 * @param number what a release, a change and a second person call it by
 * @param open how many of what a reader can work out stop it
 */
record CheckJson(
    int number,
    String when,
    SelectionJson asked,
    int leaving,
    int stops,
    int never,
    int open,
    boolean closes,
    List<InsideJson> inside,
    List<FieldJson> fields,
    List<FindingJson> findings,
    List<String> offered,
    List<String> made,
    List<IncidentJson> incidents) {

  private record InsideJson(String reason, List<String> incidents, int count) {}

  private record FieldJson(
      String field, String exposure, boolean allowed, int told, int withheld, int unknown) {}

  private record FindingJson(
      String id,
      String hazard,
      String weight,
      String where,
      String words,
      @Nullable String fix,
      boolean overridable,
      @Nullable String vouchedBy,
      @Nullable String vouchedWhy) {

    static FindingJson of(Finding finding, PublishView.Item item, @Nullable Overruling vouched) {
      return new FindingJson(
          finding.id(),
          finding.hazard().code(),
          finding.hazard().weight().name().toLowerCase(Locale.ROOT),
          item.where(),
          item.words(),
          item.fix(),
          item.overridable(),
          vouched == null ? null : vouched.by().name(),
          vouched == null ? null : vouched.why());
    }
  }

  private record IncidentJson(@Nullable String incident, JsonNode told) {}

  static CheckJson of(Trial trial, List<Overruling> given) {
    PublishViews views = new PublishViews(Answers.ENGLISH, List.of(), List.of());
    PublishView page = views.of(trial, GateWork.Now.IDLE);
    Gated gated = trial.gated();
    return new CheckJson(
        trial.number(),
        trial.when().toString(),
        SelectionJson.of(trial.asked()),
        page.leaving(),
        page.stops(),
        page.never(),
        page.open(),
        gated.closes(),
        inside(gated),
        fields(page.fields()),
        findings(gated, views.findings(trial, Answers.MOST), given),
        SimulationJson.offered(trial),
        page.made().stream().map(PublishView.Made::text).toList(),
        incidents(gated));
  }

  private static List<InsideJson> inside(Gated gated) {
    Map<KeptInside.Reason, List<String>> all = new EnumMap<>(KeptInside.Reason.class);
    gated
        .inside()
        .forEach(
            one -> all.computeIfAbsent(one.reason(), _ -> new ArrayList<>()).add(one.incident()));
    return all.entrySet().stream()
        .map(one ->
            new InsideJson(
                one.getKey().name().toLowerCase(Locale.ROOT),
                one.getValue().stream().limit(Answers.MOST).toList(),
                one.getValue().size()))
        .toList();
  }

  /** The page's rows are in the order of its fields. */
  private static List<FieldJson> fields(List<PublishView.FieldRow> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> {
          PublishView.FieldRow row = rows.get(i);
          return new FieldJson(
              Asked.FIELDS.get(i).code(),
              row.exposure(),
              row.allowed(),
              row.told(),
              row.withheld(),
              row.unknown());
        })
        .toList();
  }

  private static List<FindingJson> findings(
      Gated gated, List<PublishView.Item> items, List<Overruling> given) {
    Map<String, Overruling> vouched = new HashMap<>();
    given.forEach(one -> vouched.put(one.finding(), one));
    return IntStream.range(0, items.size())
        .mapToObj(i ->
            FindingJson.of(gated.findings().get(i), items.get(i), vouched.get(items.get(i).id())))
        .toList();
  }

  private static List<IncidentJson> incidents(Gated gated) {
    Map<Integer, String> ids = new HashMap<>();
    for (Cleared.Row row : gated.cleared().rows()) {
      ids.put(row.released().number(), row.incident());
    }
    return Told.incidents(gated.published().release()).stream()
        .map(told -> new IncidentJson(ids.get(told.path("number").asInt(0)), told))
        .toList();
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "CheckJson[" + number + "]";
  }
}
