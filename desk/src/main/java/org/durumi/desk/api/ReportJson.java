package org.durumi.desk.api;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.InboxRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report as programs get it; see {@code openapi.json}.
 *
 * @param seen what a decision says that it has seen
 * @param status where the work on it stands
 * @param text with one of its own alone
 * @param events with one of its own alone
 */
record ReportJson(
    long number,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String published,
    String language,
    @Nullable String url,
    String seen,
    String status,
    @Nullable String owner,
    int urgency,
    @Nullable String project,
    @Nullable String text,
    @Nullable List<EventJson> events) {

  static ReportJson brief(InboxRow row) {
    return of(row.report(), row.status().code(), row.owner(), row.urgency(), null, null, null);
  }

  /** One with its text and events, as it now stands. */
  static ReportJson whole(Archive archive, Dossier dossier) {
    CaseRow work = archive.casework().of(dossier.row().number());
    List<EventRow> rows = archive.events(dossier.row().number());
    List<EventJson> events = new ArrayList<>();
    for (EventRow row : rows) {
      events.add(EventJson.of(row, dossier.reviews().get(row.number() - 1)));
    }
    return of(
        dossier.row(),
        work.status().code(),
        work.owner(),
        work.urgency(),
        work.project().name(),
        dossier.proposed().report().text().string(),
        events);
  }

  private static ReportJson of(
      ReportRow row,
      String status,
      @Nullable String owner,
      int urgency,
      @Nullable String project,
      @Nullable String text,
      @Nullable List<EventJson> events) {
    return new ReportJson(
        row.number(),
        row.title(),
        row.outlet(),
        row.published(),
        row.language(),
        row.url(),
        row.newest(),
        status,
        owner,
        urgency,
        project,
        text,
        events);
  }

  /**
   * An event of it.
   *
   * @param said the event with the words it stands on, in the form it has within a casefile
   * @param decisions what was decided about it, oldest first
   */
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
      double confidence,
      JsonNode said,
      List<DecisionJson> decisions) {

    static EventJson of(EventRow row, Review review) {
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
          row.confidence(),
          Answers.tree(new CasefileJson().writeEvent(review.event())),
          review.decisions().stream().map(DecisionJson::of).toList());
    }

    /** The number alone. */
    @Override
    public String toString() {
      return "EventJson[" + number + "]";
    }
  }

  /** Something that was decided. */
  record DecisionJson(String verdict, String by, String when, @Nullable String why) {

    static DecisionJson of(Decision decision) {
      return new DecisionJson(
          decision.verdict(), decision.by().name(), decision.when().toString(), decision.why());
    }

    /** Never who or why. */
    @Override
    public String toString() {
      return "DecisionJson[" + verdict + "]";
    }
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "ReportJson[" + number + "]";
  }
}
