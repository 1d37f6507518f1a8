package org.durumi.publisher.appeal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Addition;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.Snapshot;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.store.Database;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** A real archive with reports whose events a test writes by hand, all of them accepted. */
public final class SmallCase implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  static final Place YANJI = new Place("Yanji", "CN", 2033413L, 42.9, 129.5, Precision.TOWN);

  private final Archive archive;

  /** In an empty folder. */
  public SmallCase(Path folder) {
    archive =
        Archive.create(
            Database.file(folder.resolve("archive.db"), DataKey.random()),
            "00112233445566778899aabbccddeeff",
            folder.resolve("witnesses"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "durumi test");
  }

  /** What an event says, by words of its report; null where it does not. */
  public record Told(
      ActType type,
      Modality modality,
      String trigger,
      @Nullable String date,
      @Nullable Period period,
      @Nullable String place,
      @Nullable Place where,
      String people,
      @Nullable Count count,
      List<String> names,
      @Nullable String agent) {}

  /** An arrest in Yanji. */
  public static Told arrest(String people, Count count, List<String> names) {
    return arrest("November 3, 2026", LocalDate.of(2026, 11, 3), people, count, names);
  }

  /** The same on another day. */
  static Told arrest(String words, LocalDate day, String people, Count count, List<String> names) {
    return new Told(
        ActType.ARREST_DETENTION,
        Modality.OCCURRED,
        "arrested",
        words,
        Period.of(day),
        "Yanji",
        YANJI,
        people,
        count,
        names,
        "Police");
  }

  /** A feared return of the same people. */
  public static Told feared(String people) {
    return new Told(
        ActType.FORCED_REPATRIATION,
        Modality.IMMINENT_FEARED,
        "sent back",
        null,
        null,
        null,
        null,
        people,
        null,
        List.of(),
        null);
  }

  /** Adds a report and accepts all of its events. */
  public long add(String name, @Nullable String outlet, String text, Told... told) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReportText words = ReportText.of(text);
    Report report =
        new Report(
            name,
            outlet == null ? null : "https://example.org/" + name,
            outlet,
            Period.of(LocalDate.of(2026, 11, 5)),
            "en",
            null,
            Sha256.of(bytes).hex(),
            words);
    List<Event> events = new ArrayList<>();
    for (Told one : told) {
      events.add(event(words, one));
    }
    Casefile casefile = new Casefile(report, events, List.of(), List.of());
    long number =
        archive
            .add(
                List.of(
                    new Addition(
                        new Snapshot(bytes, name, Snapshot.How.FILE, null, null),
                        List.of(new Addition.Item(0, casefile, List.of())))))
            .getFirst()
            .reports()
            .getFirst();
    Dossier dossier = archive.dossier(number).orElseThrow();
    for (int i = 1; i <= told.length; i++) {
      dossier =
          archive.decide(
              dossier, List.of(i), new Decision.Accepted(new Reviewer("Min-ji"), NOW, null));
    }
    return number;
  }

  private static Event event(ReportText text, Told told) {
    Quote people = quote(text, told.people());
    return new Event(
        told.type(),
        told.modality(),
        0.9,
        quote(text, told.trigger()),
        List.of(text.quote(0, text.string().length())),
        told.date() == null || told.period() == null
            ? null
            : new StatedDate(quote(text, told.date()), told.period()),
        told.place() == null ? null : new StatedPlace(quote(text, told.place()), told.where()),
        List.of(
            new Victims(
                people,
                people.text(),
                told.count() == null ? null : new StatedCount(people, told.count()),
                null,
                told.names().stream().map(name -> quote(text, name)).toList())),
        told.agent() == null
            ? List.of()
            : List.of(new Agent(quote(text, told.agent()), told.agent(), Agent.Kind.POLICE)),
        List.of(),
        null);
  }

  private static Quote quote(ReportText text, String words) {
    int at = text.string().indexOf(words);
    return text.quote(at, at + words.length());
  }

  /** The archive. */
  public Archive archive() {
    return archive;
  }

  /** The case that the first event of a report is about. */
  public Case read(long report) {
    String incident = archive.incidents().of(new TellingId(report, 1)).orElseThrow().id();
    return new CaseReading(archive, NOW, ZoneOffset.UTC).read(incident, null);
  }

  @Override
  public void close() {
    archive.close();
  }
}
