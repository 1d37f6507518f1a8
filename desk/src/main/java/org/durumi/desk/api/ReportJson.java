package org.durumi.desk.api;

import java.util.List;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.jspecify.annotations.Nullable;

/** A report as programs get it; see {@code openapi.json}. */
record ReportJson(
    long number,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String published,
    String language,
    @Nullable String url,
    String seen,
    @Nullable String text,
    @Nullable List<EventJson> events) {

  static ReportJson brief(ReportRow row) {
    return of(row, null, null);
  }

  static ReportJson whole(ReportRow row, String text, List<EventRow> events) {
    return of(row, text, events.stream().map(EventJson::of).toList());
  }

  private static ReportJson of(
      ReportRow row, @Nullable String text, @Nullable List<EventJson> events) {
    return new ReportJson(
        row.number(),
        row.title(),
        row.outlet(),
        row.published(),
        row.language(),
        row.url(),
        row.newest(),
        text,
        events);
  }

  /** An event of it. */
  record EventJson(
      int number,
      String type,
      String modality,
      String state,
      @Nullable String firstDay,
      @Nullable String lastDay,
      @Nullable String place,
      @Nullable String country,
      @Nullable String people,
      double confidence) {

    private static EventJson of(EventRow row) {
      return new EventJson(
          row.number(),
          row.type(),
          row.modality(),
          row.state(),
          row.firstDay(),
          row.lastDay(),
          row.place(),
          row.country(),
          row.people(),
          row.confidence());
    }
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "ReportJson[" + number + "]";
  }
}
