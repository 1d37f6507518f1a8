package org.durumi.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.EventFacet;
import org.durumi.archive.store.BenchCorpus;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;

/**
 * The invented reports of {@link BenchCorpus} as they would be added: with events that quote them,
 * and every eighth a near copy of one before it.
 */
final class BenchReports {

  private static final int EVERY = 8;
  private static final List<Place> PLACES =
      List.of(
          new Place("Longjing", "CN", 1803885L, 42.77, 129.42, Place.Precision.TOWN),
          new Place("Onsong", "KP", 1876379L, 42.96, 129.99, Place.Precision.COUNTY),
          new Place("Hoeryong", "KP", 1877030L, 42.44, 129.75, Place.Precision.TOWN),
          new Place("Yanji", "CN", 2033391L, 42.91, 129.51, Place.Precision.TOWN),
          new Place("Shenyang", "CN", 2034937L, 41.79, 123.43, Place.Precision.TOWN),
          new Place("Tumen River", null, null, 42.9, 130.1, Place.Precision.AREA),
          new Place("Seoul", "KR", 1835848L, 37.57, 126.98, Place.Precision.TOWN),
          new Place("China", "CN", 1814991L, 35.0, 105.0, Place.Precision.COUNTRY));

  private final BenchCorpus corpus;

  BenchReports() {
    this(new BenchCorpus());
  }

  /** Of these texts. */
  BenchReports(BenchCorpus corpus) {
    this.corpus = corpus;
  }

  /** The report of a number, from 1. */
  Addition addition(long number) {
    boolean copy = number % EVERY == 0;
    Document document = corpus.document(copy ? retold(number) : number);
    String text = copy ? retold(document.text(), number) : document.text();
    Random random = new Random(number);
    ReportText words = ReportText.of(document.title() + "\n\n" + text);
    List<Event> events = new ArrayList<>();
    for (EventFacet facet : document.events()) {
      events.add(event(words, facet, random));
    }
    byte[] bytes = words.string().getBytes(StandardCharsets.UTF_8);
    LocalDate published = document.publishedFrom();
    Report report =
        new Report(
            "bench-" + number,
            "https://example.org/" + number,
            copy ? "Outlet " + number % 30 : document.outlet(),
            published == null ? null : Period.of(published),
            BenchCorpus.language(copy ? retold(number) : number),
            document.title(),
            Sha256.of(bytes).hex(),
            words);
    Casefile casefile = new Casefile(report, events, List.of(), List.of());
    return new Addition(
        new Snapshot(bytes, "bench-" + number + ".txt", Snapshot.How.FILE, null, null),
        List.of(new Addition.Item(0, casefile, List.of())));
  }

  /** Which report a copy retells: one nearby, or one of those that everybody retells. */
  private static long retold(long number) {
    boolean wide = number % (2 * EVERY) == 0;
    return wide ? number - number % 1_000 + 1 : number - number % 7 - 1;
  }

  /** Another opening and another end, as of a second agency. */
  private static String retold(String text, long number) {
    int from = Math.min(40, text.length() / 20);
    return "(" + number + ") " + text.substring(from) + " (" + number + ")";
  }

  private static Event event(ReportText text, EventFacet facet, Random random) {
    int from = random.nextInt(Math.max(1, text.string().length() - 200));
    Quote sentence = quote(text, from, 120);
    Quote trigger = quote(text, from + 10, 6);
    LocalDate day = facet.from();
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    int people = 1 + random.nextInt(40);
    return new Event(
        ActType.valueOf(facet.type().toUpperCase(Locale.ROOT)),
        Modality.valueOf(facet.modality().toUpperCase(Locale.ROOT)),
        0.3 + 0.7 * random.nextDouble(),
        trigger,
        List.of(sentence),
        day == null ? null : new StatedDate(quote(text, from + 20, 8), Period.of(day)),
        new StatedPlace(quote(text, from + 30, 7), place),
        List.of(
            new Victims(
                quote(text, from + 40, 9),
                quote(text, from + 40, 9).text(),
                new StatedCount(quote(text, from + 40, 3), new Count(people, people, false)),
                null,
                List.of())),
        List.of(new Agent(quote(text, from + 50, 6), "agent", Agent.Kind.POLICE)),
        List.of(new Attribution(quote(text, from + 60, 10), List.of())),
        null);
  }

  /** Words of about this length at about this place, not beginning or ending in a blank. */
  private static Quote quote(ReportText text, int at, int length) {
    String string = text.string();
    int from = Math.min(at, string.length() - 1);
    while (from > 0 && Character.isWhitespace(string.charAt(from))) {
      from--;
    }
    int to = Math.min(string.length(), from + length);
    while (to > from + 1 && Character.isWhitespace(string.charAt(to - 1))) {
      to--;
    }
    return text.quote(from, to);
  }
}
