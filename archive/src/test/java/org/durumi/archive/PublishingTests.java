package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Consents, and what left, in the archive. */
@BothDatabases
class PublishingTests {

  private static final Reviewer BY = new Reviewer("Seo Yun");

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  @Test
  void whatWasAllowedAndWhatLeftStandsWhenTheArchiveIsOpenedAgain() {
    small.published().close();
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults()).isEmpty();
      List<KeptConsent> consents = archive.publishing().consents().all();
      assertThat(consents).extracting(KeptConsent::number).containsExactly(1, 2);
      assertThat(consents.get(0).note()).isEqualTo("by telephone");
      assertThat(consents.get(1).revoked()).isNotNull();
      Departure left = archive.publishing().releases().getFirst();
      assertThat(left.facts().recipient()).isEqualTo("anybody");
      assertThat(left.facts().overruled().getFirst().by().name()).isEqualTo("Jun");
      assertThat(new String(archive.publishing().content(left), StandardCharsets.UTF_8))
          .isEqualTo("{}");
      assertThat(archive.publishing().published()).isEqualTo(Map.of(new TellingId(1, 1), 7));
      assertThat(archive.publishing().nextRelease()).isEqualTo(2);
      assertThat(archive.history(HistoryQuery.newest()))
          .extracting(HistoryItem::kind)
          .contains(HistoryItem.Kind.CONSENT, HistoryItem.Kind.RELEASE);
    }
  }

  @Test
  void takingAConsentBackTellsWhatWentOutToWhomAndWhen() {
    try (Archive archive = small.published()) {
      List<Departure> out = archive.publishing().revoke(1, BY, null);
      assertThat(out).hasSize(1);
      assertThat(out.getFirst().about(ConsentItem.parse("1/names"))).containsExactly(7);
      assertThat(out.getFirst().about(ConsentItem.parse("2.1/names"))).isEmpty();
      assertThatThrownBy(() -> archive.publishing().revoke(1, BY, null))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("taken back before");
      assertThatThrownBy(() -> archive.publishing().revoke(9, BY, null))
          .isInstanceOf(UnknownIdException.class);
    }
  }

  @Test
  void nobodyOverrulesTheGateForTheirOwnRelease() {
    try (Archive archive = small.published()) {
      Departure.Overruled own =
          new Departure.Overruled("00", "quote", "title", new Reviewer("SEO  yun"), "my words");
      Departure.Facts facts =
          new Departure.Facts(
              "More", Purpose.PUBLIC, "anybody", LocalDate.EPOCH, List.of(), List.of(own));
      assertThatThrownBy(
              () -> archive.publishing().note(2, facts, BY, new byte[1], new TreeMap<>()))
          .hasMessageContaining("a second person must");
    }
  }

  @Test
  void aConsentIsAboutAnEventThatIsThere() {
    try (Archive archive = small.published()) {
      for (String item : List.of("9/names", "1.9/names")) {
        Consent consent =
            new Consent("she", ConsentItem.parse(item), Purpose.PUBLIC, LocalDate.EPOCH);
        assertThatThrownBy(() -> archive.publishing().give(consent, BY, null))
            .isInstanceOf(UnknownIdException.class);
      }
    }
  }
}
