package org.durumi.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Casefiles made by hand, with every field filled and with none. The words are ours. */
public final class SampleCasefiles {

  private static final String FIRST =
      "\ud83d\udd4a On Tuesday border police seized about a dozen people, two children among them,"
          + " in a guesthouse in Tumen, a resident told the Border Bulletin.";
  private static final String SECOND =
      "Officers at Namyang offered 2 million won (some 240 dollars) for every name handed in.";
  private static final String THIRD =
      "\u56fe\u4eec\u5e02\u516c\u5b89\u5c40\u8bc1\u5b9e\u6293\u6355\u4e86\u5341\u4e8c\u4eba\u3002"
          + " At least 41 were held over two months.";
  private static final ReportText TEXT = ReportText.of(FIRST + " " + SECOND + "\n\n" + THIRD);

  private SampleCasefiles() {}

  /** Two events and a total, with every field that a casefile can hold. */
  public static Casefile full() {
    return new Casefile(
        report(TEXT), List.of(arrest(), reward()), List.of(total()), List.of("Cut."));
  }

  /** A report in which nothing was found. */
  public static Casefile empty() {
    return new Casefile(report(ReportText.of("Snow fell.")), List.of(), List.of(), List.of());
  }

  /** A report with the given text and nothing found in it but one act. */
  public static Casefile withAct(String text, String act) {
    ReportText source = ReportText.of(text);
    int at = text.indexOf(act);
    Quote whole = source.quote(0, text.length());
    Event event =
        new Event(
            ActType.KILLING,
            Modality.UNCONFIRMED,
            0.5,
            source.quote(at, at + act.length()),
            List.of(whole),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null);
    return new Casefile(report(source), List.of(event), List.of(), List.of());
  }

  private static Report report(ReportText text) {
    return new Report(
        "tumen",
        "https://bulletin.example/tumen",
        "Border Bulletin",
        Period.of(LocalDate.of(2024, 3, 7)),
        "en",
        "A dozen seized in Tumen",
        "ab".repeat(32),
        text);
  }

  private static Event arrest() {
    Place tumen = new Place("Tumen", "CN", 2033934L, 42.96611, 129.8425, Place.Precision.TOWN);
    return new Event(
        ActType.ARREST_DETENTION,
        Modality.OCCURRED,
        0.87654321,
        words("seized"),
        List.of(words(FIRST)),
        new StatedDate(words("On Tuesday"), Period.of(LocalDate.of(2024, 3, 5))),
        new StatedPlace(words("Tumen"), tumen),
        List.of(
            new Victims(
                words("about a dozen people"),
                "people",
                new StatedCount(words("about a dozen"), Count.about(12)),
                true,
                List.of())),
        List.of(new Agent(words("border police"), "border police", Agent.Kind.BORDER_GUARD)),
        List.of(new Attribution(words("a resident"), List.of(words("the Border Bulletin")))),
        null);
  }

  private static Event reward() {
    Offer.Equivalent worth =
        new Offer.Equivalent(
            words("some 240 dollars"), new Money(BigDecimal.valueOf(240), "USD"), true);
    return new Event(
        ActType.REWARD_OFFER,
        Modality.ORDERED_OFFERED,
        0.5,
        words("offered 2 million won"),
        List.of(words(SECOND)),
        new StatedDate(words("offered"), Period.until(CalendarDate.parse("2024-03-07"))),
        new StatedPlace(words("Namyang"), null),
        List.of(),
        List.of(new Agent(words("Officers"), "Officers", Agent.Kind.OTHER)),
        List.of(),
        new Offer(words("2 million won"), new Money(new BigDecimal("2E+6"), "KPW"), worth));
  }

  private static Rollup total() {
    return new Rollup(
        ActType.ARREST_DETENTION,
        new StatedCount(words("At least 41"), Count.atLeast(41)),
        new StatedDate(words("two months"), Period.partial("2024-01/2024-03")),
        List.of(words("At least 41 were held over two months.")));
  }

  private static Quote words(String words) {
    int at = TEXT.string().indexOf(words);
    return TEXT.quote(at, at + words.length());
  }
}
