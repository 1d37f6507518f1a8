package org.durumi.record.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;

/** A made-up event to decide about. */
final class Proposals {

  static final ReportText TEXT =
      ReportText.of(
          "On 8 May police in Tumen seized nine women and two boys, a neighbour told Border Post."
              + " A pastor said it was ten women.");

  static final Reviewer REVIEWER = new Reviewer("Han Bora");
  static final Instant NOW = Instant.parse("2026-11-25T01:30:00.123456Z");

  private Proposals() {}

  static Event event() {
    return new Event(
        ActType.ARREST_DETENTION,
        Modality.OCCURRED,
        0.9,
        words("seized"),
        List.of(words("On 8 May police in Tumen seized nine women and two boys")),
        new StatedDate(words("On 8 May"), Period.of(LocalDate.of(2024, 5, 8))),
        null,
        List.of(group("nine women", 9), group("two boys", 2)),
        List.of(new Agent(words("police"), "police", Agent.Kind.POLICE)),
        List.of(new Attribution(words("a neighbour"), List.of(words("Border Post")))),
        null);
  }

  static Victims group(String words, int count) {
    StatedCount stated = new StatedCount(words(words), Count.exactly(count));
    return new Victims(words(words), words, stated, null, List.of());
  }

  static Quote words(String words) {
    int at = TEXT.string().indexOf(words);
    return TEXT.quote(at, at + words.length());
  }

  static Decision edit(Correction... corrections) {
    return new Decision.Corrected(REVIEWER, NOW, "Read again.", List.of(corrections));
  }

  static Decision accept() {
    return new Decision.Accepted(REVIEWER, NOW, null);
  }

  static Decision reject() {
    return new Decision.Rejected(REVIEWER, NOW, "Another year.");
  }
}
