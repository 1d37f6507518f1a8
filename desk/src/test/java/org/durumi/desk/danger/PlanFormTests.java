package org.durumi.desk.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.durumi.archive.store.CareRow;
import org.durumi.record.casework.CareChange;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Test;

class PlanFormTests {

  private static final Reviewer BY = new Reviewer("Min-ji");

  private static PlanForm form(Map<String, String> typed) {
    return new PlanForm(typed, ZoneId.of("Asia/Seoul"));
  }

  @Test
  void onlyWhatWasChangedInAFormIsWritten() {
    Map<String, String> typed =
        Map.of(
            "act", "save",
            "action", "Call the lawyer,\r\nthen the family",
            "was", "Call the lawyer,\nthen the family",
            "due", "2026-11-30T09:00",
            "wasDue", "",
            "owner", "Jae",
            "wasOwner", "Jae");
    assertThat(form(typed).change(BY))
        .contains(
            new CareChange(BY, null, Instant.parse("2026-11-30T00:00:00Z"), null, null, null));
  }

  @Test
  void whatIsEmptiedIsTakenAwayAndAnUntouchedFormChangesNothing() {
    assertThat(form(Map.of("due", "", "wasDue", "2026-11-30T09:00")).change(BY))
        .contains(new CareChange(BY, null, CareChange.NOT_DUE, null, null, null));
    assertThat(form(Map.of("owner", "Jae", "wasOwner", "Jae")).change(BY)).isEmpty();
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotWrittenOver() {
    CareRow none = CareRow.none(1, 1);
    CareRow due = new CareRow(1, 1, "Call", Instant.parse("2026-11-30T00:00:00Z"), "Jae", null);
    PlanForm planned = form(Map.of("action", "Write", "was", ""));
    assertThat(planned.isAsSeen(none)).isTrue();
    assertThat(planned.isAsSeen(due)).isFalse();
    assertThat(planned.typed()).isEqualTo("Write");
    PlanForm dated = form(Map.of("due", "2026-12-01T09:00", "wasDue", "2026-11-30T09:00"));
    assertThat(dated.isAsSeen(due)).isTrue();
    assertThat(dated.isAsSeen(none)).isFalse();
    assertThat(form(Map.of("act", "take")).isAsSeen(due)).isFalse();
    assertThat(form(Map.of("suggested", "2026-12-01T00:00:00Z")).isAsSeen(due)).isFalse();
    assertThat(form(Map.of("act", "close", "closed", "free")).isAsSeen(due)).isTrue();
  }

  @Test
  void nothingIsClosedWithoutAReason() {
    assertThat(form(Map.of("act", "close", "closed", "  ")).closesWithoutReason()).isTrue();
    assertThat(form(Map.of("act", "close", "closed", "released")).closesWithoutReason()).isFalse();
  }
}
