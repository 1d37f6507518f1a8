package org.durumi.publisher.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.Exchange;
import org.durumi.archive.Exchange.Parcel;
import org.durumi.archive.Exchange.Told;
import org.durumi.archive.store.ReportFilter;
import org.durumi.publisher.appeal.SmallCase;
import org.durumi.record.event.Count;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles from one office to another. */
class BundleTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Reviewer BY = new Reviewer("Jun");
  private static final String TEXT =
      "Police in Yanji arrested nine North Korean refugees on November 3, 2026. 온성, 图们.";

  @TempDir private Path folder;

  private SmallCase seoul;
  private SmallCase geneva;

  @BeforeEach
  void makeTwoOffices() throws IOException {
    seoul = new SmallCase(Files.createDirectories(folder.resolve("seoul")));
    geneva = new SmallCase(Files.createDirectories(folder.resolve("geneva")));
  }

  @AfterEach
  void close() {
    seoul.close();
    geneva.close();
  }

  private static long add(SmallCase office, String name, String text) {
    return office.add(
        name,
        "Daily NK",
        text,
        SmallCase.arrest("nine North Korean refugees", Count.exactly(9), List.of()));
  }

  private static OfficeKey key(SmallCase office, String name) {
    return new OwnKeys(office.archive().exchange()).card(name);
  }

  private byte[] sealed(String name, List<Long> reports) throws IOException {
    Path file = folder.resolve(name);
    Bundle.seal(
        seoul.archive(),
        "Seoul office",
        key(geneva, "Geneva office"),
        reports,
        DAY,
        file,
        new Reviewer("Min-ji"));
    return Files.readAllBytes(file);
  }

  private Bundle open(byte[] sealed) {
    return Bundle.open(geneva.archive().exchange(), "a.bundle", sealed);
  }

  private List<Long> take(Bundle bundle) {
    return Preview.of(geneva.archive().exchange(), bundle)
        .take(geneva.archive().exchange(), key(seoul, "Seoul office"), DAY, BY);
  }

  @Test
  void whatOneOfficeSealedTheOtherReadsWithEveryWordAndDecision() throws IOException {
    long report = add(seoul, "news", TEXT);
    Dossier there = seoul.archive().dossier(report).orElseThrow();
    Dossier revised =
        seoul
            .archive()
            .add(
                there,
                new Decision.Added(
                    BY, SmallCase.NOW, "missed", there.reviews().getFirst().event(), 1));
    seoul
        .archive()
        .decide(revised, List.of(2), new Decision.Rejected(BY, SmallCase.NOW, "told twice"));
    Bundle bundle = open(sealed("a", List.of(report)));
    assertThat(bundle.from().office()).isEqualTo("Seoul office");
    Preview preview = Preview.of(geneva.archive().exchange(), bundle);
    assertThat(preview.lines()).containsExactly(new Preview.Line("news", 2, 2, null, List.of()));
    assertThat(take(bundle)).containsExactly(1L);
    Dossier here = geneva.archive().dossier(1).orElseThrow();
    there = seoul.archive().dossier(report).orElseThrow();
    assertThat(here.current().events()).isEqualTo(there.current().events());
    assertThat(here.proposed().report()).isEqualTo(there.proposed().report());
    assertThat(here.reviews().stream().map(Review::state))
        .containsExactly(ReviewState.ACCEPTED, ReviewState.REJECTED);
    assertThat(here.reviews().getFirst().decisions().getFirst().by().name())
        .isEqualTo("Min-ji (Seoul office)");
    assertThat(geneva.archive().verify().faults()).isEmpty();
  }

  @Test
  void aBundleOpenedEqualsWhatWasSealedWhateverItHolds() throws IOException {
    Random random = new Random(20_261_129);
    for (int i = 0; i < 6; i++) {
      String words =
          TEXT + " " + i + " " + random.ints(random.nextInt(2_000), 'a', 'z').boxed().toList();
      add(seoul, "report-" + i, words);
    }
    for (int i = 0; i < 4; i++) {
      List<Long> reports =
          random.longs(1 + random.nextInt(5), 1, 7).distinct().sorted().boxed().toList();
      Bundle bundle = open(sealed("b" + i, reports));
      var parcels = seoul.archive().exchange().parcels(reports);
      assertThat(bundle.parcels()).hasSameSizeAs(parcels);
      for (int j = 0; j < parcels.size(); j++) {
        assertThat(bundle.parcels().get(j).snapshot().bytes())
            .isEqualTo(parcels.get(j).snapshot().bytes());
        assertThat(bundle.parcels().get(j).reports()).isEqualTo(parcels.get(j).reports());
      }
    }
  }

  @Test
  void anyFlippedByteAndAnyCutIsRefusedAndNothingIsTakenIn() throws IOException {
    byte[] sealed = sealed("a", List.of(add(seoul, "news", TEXT)));
    Random random = new Random(20_261_129);
    // All of the header, where a lenient reader would let something pass, and many of the rest.
    for (int i = 0; i < 600; i++) {
      int at = i < 250 ? i : random.nextInt(sealed.length);
      byte[] flipped = sealed.clone();
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> open(flipped)).as("byte " + at).isInstanceOf(BundleRefusal.class);
    }
    for (int i = 0; i < 60; i++) {
      byte[] cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));
      assertThatThrownBy(() -> open(cut)).isInstanceOf(BundleRefusal.class);
    }
    byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
    assertThatThrownBy(() -> open(longer)).isInstanceOf(BundleRefusal.class);
    assertThat(geneva.archive().count(ReportFilter.ALL)).isZero();
  }

  @Test
  void aBundleForAnotherOfficeDoesNotOpen() throws IOException {
    Path file = folder.resolve("own.bundle");
    Bundle.seal(
        seoul.archive(),
        "Seoul office",
        key(seoul, "Seoul office"),
        List.of(add(seoul, "news", TEXT)),
        DAY,
        file,
        new Reviewer("Min-ji"));
    assertThatThrownBy(() -> Bundle.open(geneva.archive().exchange(), file))
        .isInstanceOf(BundleRefusal.class)
        .hasMessage(
            file
                + " does not open with this archive's key: it was sealed for another office, or"
                + " altered; ask that office to seal it for yours.");
  }

  @Test
  void aBundleThatWasSignedForOneOfficeIsNotSentOnToAnother() throws IOException {
    byte[] mine = sealed("a", List.of(add(seoul, "news", TEXT)));
    OwnKeys keys = new OwnKeys(geneva.archive().exchange());
    byte[] inside = Age.open("a", mine, keys.identity());
    byte[] resealed = Age.seal(inside, key(seoul, "Seoul office").recipient());
    assertThatThrownBy(() -> Bundle.open(seoul.archive().exchange(), "a.bundle", resealed))
        .isInstanceOf(BundleRefusal.class)
        .hasMessageContaining("was signed for another office");
  }

  @Test
  void theSameBundleIsTakenInOnce() throws IOException {
    Bundle bundle = open(sealed("a", List.of(add(seoul, "news", TEXT))));
    take(bundle);
    assertThat(Preview.of(geneva.archive().exchange(), bundle).before()).isEqualTo("2026-11-25");
    assertThatThrownBy(() -> take(bundle))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage("This was taken in before, on 2026-11-25; nothing was done.");
    assertThat(geneva.archive().count(ReportFilter.ALL)).isOne();
  }

  @Test
  void whatIsHereAlreadyStaysAndContradictionsAreShownFirst() throws IOException {
    add(geneva, "news", TEXT);
    Archive here = geneva.archive();
    here.decide(
        here.dossier(1).orElseThrow(),
        List.of(1),
        new Decision.Rejected(BY, SmallCase.NOW, "another town"));
    long known = add(seoul, "news", TEXT);
    long fresh = add(seoul, "more", TEXT + " More.");
    Bundle bundle = open(sealed("a", List.of(known, fresh)));
    assertThat(Preview.of(here.exchange(), bundle).lines())
        .containsExactly(
            new Preview.Line("news", 1, 1, 1L, List.of(1)),
            new Preview.Line("more", 1, 1, null, List.of()));
    assertThat(take(bundle)).containsExactly(2L);
    assertThat(here.dossier(1).orElseThrow().reviews().getFirst().state())
        .isEqualTo(ReviewState.REJECTED);
    assertThat(here.verify().faults()).isEmpty();
  }

  @Test
  void aBundleFromAnotherOfficeThanThatOfTheKeyFileIsRefused() throws IOException {
    Bundle bundle = open(sealed("a", List.of(add(seoul, "news", TEXT))));
    Preview preview = Preview.of(geneva.archive().exchange(), bundle);
    assertThatThrownBy(
            () -> preview.take(geneva.archive().exchange(), key(geneva, "Seoul office"), DAY, BY))
        .isInstanceOf(BundleRefusal.class)
        .hasMessageContaining("is signed by another office");
    assertThat(geneva.archive().count(ReportFilter.ALL)).isZero();
  }

  @Test
  void whatBreaksInTheMiddleLeavesNothingBehind() {
    long good = add(seoul, "good", TEXT);
    long bad = add(seoul, "bad", TEXT + " Bad.");
    List<Parcel> parcels = seoul.archive().exchange().parcels(List.of(good, bad));
    Told told = parcels.getLast().reports().getFirst();
    Review stray = told.reviews().getFirst();
    Parcel broken =
        new Parcel(
            parcels.getLast().snapshot(), List.of(new Told(told.item(), List.of(stray, stray))));
    Exchange here = geneva.archive().exchange();
    assertThatThrownBy(() ->
            here.take(List.of(parcels.getFirst(), broken), "Seoul office", "bundle.x", "n", BY))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(geneva.archive().count(ReportFilter.ALL)).isZero();
    assertThat(here.taken("bundle.x")).isEmpty();
    assertThat(geneva.archive().verify().faults()).isEmpty();
    assertThat(here.take(parcels, "Seoul office", "bundle.x", "n", BY)).containsExactly(1L, 2L);
  }

  @Test
  void aKeyFileThatWasAlteredIsRefusedAtEveryLetter() {
    String text = key(seoul, "Seoul office").text();
    assertThat(OfficeKey.parse("k", text)).isEqualTo(key(seoul, "Seoul office"));
    for (int i = 0; i < text.length(); i++) {
      StringBuilder altered = new StringBuilder(text);
      altered.setCharAt(i, altered.charAt(i) == 'a' ? 'b' : 'a');
      assertThatThrownBy(() -> OfficeKey.parse("k", altered.toString()))
          .as("letter " + i)
          .isInstanceOf(BundleRefusal.class);
    }
  }

  @Test
  void anOfficesKeyIsTheSameEveryTimeAndAnotherForEveryArchive() {
    assertThat(key(seoul, "Seoul office").text()).isEqualTo(key(seoul, "Seoul office").text());
    assertThat(key(seoul, "x").recipient()).isNotEqualTo(key(geneva, "x").recipient());
  }
}
