package org.durumi.desk.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.SomeEvents;
import org.durumi.desk.said.Said;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTests {

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
  private static final ReportRow REPORT =
      new ReportRow(
          7,
          "",
          0,
          "",
          1,
          2,
          "",
          "x.txt",
          null,
          null,
          null,
          null,
          "2026-11-24",
          "en",
          "2026-11-25T00:00:00Z");

  @Test
  void whatIsToldOfTheSamePeopleIsOneGroup() {
    Grouping.Outcome found =
        groups(
            event(1, ActType.ARREST_DETENTION, Modality.OCCURRED, "Nine refugees", 9, "2026-11-20"),
            event(
                2,
                ActType.FORCED_REPATRIATION,
                Modality.IMMINENT_FEARED,
                "nine  refugees",
                9,
                null),
            event(3, ActType.ARREST_DETENTION, Modality.OCCURRED, "a broker", 1, null));
    assertThat(found.groups()).hasSize(2);
    assertThat(found.groups().getFirst().head().status()).isEqualTo(Status.RETURN_FEARED);
    assertThat(found.groups().getFirst().steps()).hasSize(2);
  }

  @Test
  void whoeverIsOnlySoughtOrMayBeHidingHasNoPlaceOnTheBoard() {
    Grouping.Outcome found =
        groups(
            event(1, ActType.ARREST_DETENTION, Modality.IMMINENT_FEARED, "a family", 3, null),
            event(
                2,
                ActType.ARREST_DETENTION,
                Modality.ORDERED_OFFERED,
                "people in hiding",
                null,
                null),
            event(3, ActType.ESCAPE_CROSSING, Modality.OCCURRED, "two men", 2, null),
            event(4, ActType.ARREST_DETENTION, Modality.DENIED, "a pastor", 1, null));
    assertThat(found.groups()).isEmpty();
  }

  @Test
  void aLaterReleaseOfTheSamePeopleTakesThemOffAndAnEarlierOneDoesNot() {
    Said held = event(1, ActType.ARREST_DETENTION, Modality.OCCURRED, "the nine", 9, "2026-11-20");
    assertThat(
            groups(held, event(2, ActType.RELEASE, Modality.OCCURRED, "the nine", 9, "2026-11-23"))
                .leftOut())
        .isEqualTo(1);
    assertThat(
            groups(held, event(2, ActType.RELEASE, Modality.OCCURRED, "the nine", 9, "2026-11-02"))
                .groups())
        .hasSize(1);
    assertThat(
            groups(held, event(2, ActType.RELEASE, Modality.PLANNED, "the nine", 9, "2026-11-28"))
                .groups())
        .hasSize(1);
  }

  @Test
  void anEndThatMayBeTheirsLeavesAGroupOnTheBoardWithAHint() {
    Grouping.Outcome found =
        groups(
            event(1, ActType.ARREST_DETENTION, Modality.OCCURRED, "the nine", 9, "2026-11-20"),
            event(2, ActType.RELEASE, Modality.OCCURRED, "two of them", 2, "2026-11-23"));
    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().getFirst().hint()).isTrue();
  }

  @Test
  void aGroupWaitsOnlyWhileSomebodyHasAPlanThatIsNotDue() {
    assertThat(part(null, null, null, null)).isEqualTo(Group.Part.NOW);
    assertThat(part("ask", null, null, null)).isEqualTo(Group.Part.NOW);
    assertThat(part("ask", null, "Min-ji", null)).isEqualTo(Group.Part.WAITING);
    assertThat(part("ask", NOW.plusSeconds(3600), "Min-ji", null)).isEqualTo(Group.Part.NOW);
    assertThat(part("ask", NOW.plusSeconds(200_000), "Min-ji", null)).isEqualTo(Group.Part.WAITING);
    assertThat(part(null, null, null, "released")).isEqualTo(Group.Part.CLOSED);
  }

  @Test
  void aPlanAtAnEventThatIsRejectedLaterGoesToTheNextGroupOfItsReport() {
    Said held = event(2, ActType.ARREST_DETENTION, Modality.OCCURRED, "the nine", 9, null);
    CareRow plan = new CareRow(7, 1, "Call the lawyer", null, "Jae", null);
    assertThat(
            new Grouping(REPORT, List.of(held)).groups(Map.of(1, plan)).groups().getFirst().care())
        .isEqualTo(plan);
  }

  private static Group.Part part(
      @Nullable String action,
      @Nullable Instant due,
      @Nullable String owner,
      @Nullable String closed) {
    Said held = event(1, ActType.ARREST_DETENTION, Modality.OCCURRED, "the nine", 9, null);
    return new Grouping(REPORT, List.of(held))
        .groups(Map.of(1, new CareRow(7, 1, action, due, owner, closed)))
        .groups()
        .getFirst()
        .part(NOW);
  }

  private static Grouping.Outcome groups(Said... events) {
    return new Grouping(REPORT, List.of(events)).groups(Map.of());
  }

  static Said event(
      int number,
      ActType type,
      Modality modality,
      String people,
      @Nullable Integer count,
      @Nullable String day) {
    EventRow row = SomeEvents.accepted(number, type.code(), modality.code(), day, day, null, "{}");
    return new Said(
        row,
        List.of("words"),
        day == null ? null : Period.of(CalendarDate.parse(day)),
        null,
        List.of(new Said.People(people, count == null ? null : Count.exactly(count), null)),
        List.of(),
        List.of(),
        null);
  }
}
