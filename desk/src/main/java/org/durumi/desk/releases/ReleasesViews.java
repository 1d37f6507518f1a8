package org.durumi.desk.releases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.GateWords;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.publish.ReleaseRows;
import org.durumi.desk.releases.ReleaseView.FileView;
import org.durumi.desk.releases.ReleaseView.OverruledView;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.release.Release;
import org.durumi.record.consent.KeptConsent;

/** Lays out what left, in the person's language. */
final class ReleasesViews {

  private static final int MOST = 100;
  private static final int MOST_ROWS = 200;
  private static final int KIB = 1024;

  private final Words words;
  private final GateWork work;

  ReleasesViews(Words words, GateWork work) {
    this.words = words;
    this.work = work;
  }

  /** All of them. */
  ReleasesView all(List<Departure> releases) {
    return new ReleasesView(
        releases.reversed().stream().limit(MOST).map(this::brief).toList(),
        Math.max(0, releases.size() - MOST));
  }

  private ReleasesView.One brief(Departure left) {
    String recipient = left.facts().recipient();
    return new ReleasesView.One(
        left.number(),
        Inert.of(left.facts().title()),
        words.of("purpose." + left.facts().purpose().code()),
        recipient.equals(Leaving.ANYBODY)
            ? words.of("releases.anybody")
            : Inert.of(recipient),
        Inert.of(left.by().name()),
        words.moment(left.when()),
        left.basis().size(),
        left.facts().overruled().size());
  }

  /** One of them. */
  ReleaseView one(Archive archive, Departure left) {
    Release release = PublishedReader.read(archive.publishing().content(left)).release();
    GateWords gate = new GateWords(words);
    return new ReleaseView(
        brief(left),
        words.day(left.facts().day()),
        left.content().hex(),
        Inert.of(release.coverage().selection()),
        release.coverage().notes().stream().map(Inert::of).toList(),
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
        new ReleaseRows(words).rows(release, Map.of(), MOST_ROWS),
        Math.max(0, release.incidents().size() - MOST_ROWS));
  }

  private FileView file(Departure.File file) {
    Optional<Parcel> packed = work.parcel(file.name());
    String state =
        packed
            .map(parcel -> parcel.sha256().equals(file.sha256()) ? "ready" : "other")
            .orElse(file.name().matches("release-[0-9]+(\\.jsonl|-.*\\.zip)") ? "packable" : "unknown");
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
