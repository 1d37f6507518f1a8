package org.durumi.desk.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CustodyRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.linker.chain.Basis;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Peril;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.Status;
import org.durumi.linker.chain.StatusChange;
import org.durumi.linker.chain.StatusTimeline;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElapsedTests {

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

  @Test
  void aDayIsAnIntervalOfHours() {
    assertThat(told(day("2026-11-24"))).isEqualTo("6 to 30 hours");
    assertThat(told(day("2026-11-25"))).isEqualTo("0 to 6 hours");
    assertThat(told(day("2026-11-20"))).isEqualTo("4 to 5 days");
    assertThat(told(day("2026-10"))).isEqualTo("24 to 55 days");
  }

  @Test
  void whereOnlyOneEndIsKnownItSaysAtLeastOrAtMost() {
    assertThat(told(Period.until(CalendarDate.parse("2026-11-23")))).isEqualTo("at least 30 hours");
    assertThat(told(Period.since(CalendarDate.parse("2026-11-01")))).isEqualTo("at most 24 days");
    assertThat(told(null)).isEqualTo("date not known");
    assertThat(told(day("2026-12-03"))).isEqualTo("still ahead");
  }

  @Test
  void aSuggestionIsAlwaysOfATimeToCome() {
    assertThat(kinds("2026-11-24T20:00:00Z", "2026-11-28")).containsExactly("appeal", "named");
    assertThat(kinds("2026-11-20T20:00:00Z", "2026-11-22")).isEmpty();
  }

  private static List<String> kinds(String added, String day) {
    ReportRow report =
        new ReportRow(7, "", 0, "", 1, 2, "", "x", null, null, null, null, null, "en", added);
    EventRow row =
        new EventRow(
            7,
            1,
            ActType.FORCED_REPATRIATION.code(),
            Modality.IMMINENT_FEARED.code(),
            "accepted",
            day,
            day,
            null,
            null,
            null,
            0.9,
            null,
            null,
            null,
            null,
            null);
    Telling telling =
        new Telling(
            new Teller("000000007", null, null, "en", null, ""),
            0,
            ActType.FORCED_REPATRIATION,
            Modality.IMMINENT_FEARED,
            day(day),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            "");
    Said said = new Said(row, List.of(), day(day), null, List.of(), List.of(), List.of(), null);
    StatusChange feared =
        new StatusChange(
            Status.RETURNED,
            Standing.FEARED,
            ActType.FORCED_REPATRIATION,
            day(day),
            "x",
            List.of(new Claim(telling.id(), Standing.FEARED, Basis.SAID, null)),
            null);
    Group group =
        new Group(
            new Part("x/0", null, new StatusTimeline(List.of(feared)), List.of(telling)),
            List.of(
                new Group.Step(
                    feared, List.of(new Told(report, said, telling)), Peril.RETURN_FEARED)),
            CareRow.none(7, 1),
            List.of(),
            false,
            List.of(),
            new CustodyRow(
                "x",
                0,
                CustodyRow.State.OPEN,
                day,
                null,
                7,
                3,
                false,
                new TellingId(7, 1),
                Set.of(),
                null,
                null));
    Duration age = Elapsed.since(day(day), NOW, ZoneOffset.UTC).shortest();
    return Suggestion.of(group, age, NOW, ZoneOffset.UTC).stream().map(Suggestion::kind).toList();
  }

  private static Period day(String iso) {
    return Period.of(CalendarDate.parse(iso));
  }

  private static String told(@Nullable Period period) {
    return Elapsed.since(period, NOW, ZoneOffset.UTC)
        .told(Words.in(Locale.ENGLISH, ZoneOffset.UTC));
  }
}
