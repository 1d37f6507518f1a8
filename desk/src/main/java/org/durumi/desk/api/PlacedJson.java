package org.durumi.desk.api;

import org.durumi.archive.store.EventRow;
import org.jspecify.annotations.Nullable;

/** An accepted event in brief: what it was, when and where. */
record PlacedJson(
    long report,
    int event,
    String type,
    String modality,
    @Nullable String first,
    @Nullable String last,
    @Nullable String place,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String precision,
    @Nullable String people) {

  static PlacedJson of(EventRow row) {
    return new PlacedJson(
        row.report(),
        row.number(),
        row.type(),
        row.modality(),
        row.firstDay(),
        row.lastDay(),
        row.place(),
        row.country(),
        row.latitude(),
        row.longitude(),
        row.precision(),
        row.people());
  }

  /** The numbers alone. */
  @Override
  public String toString() {
    return "PlacedJson[" + report + "." + event + "]";
  }
}
