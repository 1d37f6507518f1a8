package org.durumi.desk.releases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.DepartureWords;
import org.durumi.desk.publish.GateWords;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.publish.ReleaseRows;
import org.durumi.desk.publish.SelectionWords;
import org.durumi.desk.releases.ReleaseView.FileView;
import org.durumi.desk.releases.ReleaseView.OverruledView;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.release.Release;
import org.durumi.record.consent.KeptConsent;

/** Lays out what left, in the person's language. */
public final class ReleasesViews {

  private static final int MOST = 100;
  private static final int MOST_ROWS = 200;
  private static final int KIB = 1024;

  private final Words words;
  private final DepartureWords departures;
  private final SelectionWords selections;
  private final GateWork work;

  /**
   * Speaks with these words.
   *
   * @param work what holds files that were made
   */
  public ReleasesViews(Words words, GateWork work) {
    this.words = words;
    this.departures = new DepartureWords(words);
    this.selections = new SelectionWords(words);
    this.work = work;
  }

  /** All of them. */
  ReleasesView all(List<Departure> releases) {
    return new ReleasesView(
        releases.reversed().stream().limit(MOST).map(this::brief).toList(),
        Math.max(0, releases.size() - MOST));
  }

  private ReleasesView.One brief(Departure left) {
    return new ReleasesView.One(
        DepartureWords.id(left),
        departures.name(left),
        left.facts().kind().code(),
        Inert.of(left.facts().title()),
        words.of("purpose." + left.facts().purpose().code()),
        departures.recipient(left),
        Inert.of(left.by().name()),
        words.moment(left.when()),
        isRelease(left) ? left.basis().size() : 0,
        left.facts().overruled().size());
  }

  /** One of them. */
  public ReleaseView one(Archive archive, Departure left) {
    Optional<Release> release =
        isRelease(left)
            ? Optional.of(PublishedReader.read(archive.publishing().content(left)).release())
            : Optional.empty();
    GateWords gate = new GateWords(words);
    return new ReleaseView(
        brief(left),
        words.day(left.facts().day()),
        left.content().hex(),
        release.map(one -> selections.of(one.coverage().selection())).orElse(""),
        release.stream().flatMap(one -> one.coverage().notes().stream()).map(Inert::of).toList(),
        left.facts().files().stream().map(this::file).toList(),
        left.facts().overruled().stream()
            .map(one ->
                new OverruledView(
                    one.finding(),
                    gate.hazard(one.hazard()),
                    gate.where(one.where()),
                    Inert.of(one.by().name()),
                    Inert.of(one.why())))
            .toList(),
        archive.publishing().consents().all().stream()
            .filter(kept -> kept.revoked() != null)
            .filter(kept -> kept.consent().purpose() == left.facts().purpose())
            .filter(kept -> !left.about(kept.consent().item()).isEmpty())
            .map(KeptConsent::number)
            .toList(),
        release.map(one -> new ReleaseRows(words).rows(one, Map.of(), MOST_ROWS)).orElse(List.of()),
        release.map(one -> Math.max(0, one.incidents().size() - MOST_ROWS)).orElse(0));
  }

  private static boolean isRelease(Departure left) {
    return left.facts().kind() == Departure.Kind.RELEASE;
  }

  private FileView file(Departure.File file) {
    Optional<Parcel> packed = work.parcel(file.name());
    String state =
        packed
            .map(parcel -> parcel.sha256().equals(file.sha256()) ? "ready" : "other")
            .orElse(
                file.name().matches("release-[0-9]+(\\.jsonl|-.*\\.zip)") ? "packable" : "unknown");
    return new FileView(
        Inert.of(file.name()),
        file.sha256().hex(),
        packed.map(parcel -> size(parcel.bytes().length)).orElse(""),
        state);
  }

  private String size(int bytes) {
    return words.of("releases.size", words.number(Math.max(1, Math.round(bytes / (double) KIB))));
  }
}
