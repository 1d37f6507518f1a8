package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportFilter;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@BothDatabases
class ArchiveTests {

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  @Test
  void whatWasAddedIsThereWhenTheArchiveIsOpenedAgain() {
    Addition addition = SmallArchive.addition("arrests.txt", SmallArchive.ARRESTS);
    Casefile read = addition.reports().getFirst().casefile();
    try (Archive archive = small.make()) {
      assertThat(archive.add(List.of(addition))).containsExactly(new Added(List.of(1L), 1, false));
    }
    try (Archive archive = small.open()) {
      assertThat(archive.dossier(1).orElseThrow().proposed()).isEqualTo(read);
      assertThat(archive.count(ReportFilter.ALL)).isOne();
    }
  }

  @Test
  void theSameBytesAreKeptOnceAndSaidToBeThere() {
    try (Archive archive = small.make()) {
      Addition addition = SmallArchive.addition("arrests.txt", SmallArchive.ARRESTS);
      Addition again = SmallArchive.addition("copy.txt", SmallArchive.ARRESTS);
      archive.add(List.of(addition));
      assertThat(archive.add(List.of(again, again))).containsOnly(new Added(List.of(1L), 0, false));
      assertThat(archive.added(Sha256.of(SmallArchive.ARRESTS))).isPresent();
      assertThat(archive.verify().entries()).isEqualTo(3);
    }
  }

  @Test
  void decisionsAddToTheLogAndChangeNothingInIt() {
    try (Archive archive = small.filled()) {
      Dossier dossier = archive.dossier(1).orElseThrow();
      assertThat(dossier.reviews().get(0).state()).isEqualTo(ReviewState.ACCEPTED);
      assertThat(dossier.reviews().get(1).state()).isEqualTo(ReviewState.CORRECTED);
      assertThat(dossier.proposed().events().get(1).modality()).isEqualTo(Modality.IMMINENT_FEARED);
      assertThat(dossier.current().events().get(1).modality()).isEqualTo(Modality.PLANNED);
      assertThat(archive.events(2)).extracting(EventRow::state).containsExactly("rejected");
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.verify().decisions()).isEqualTo(3);
    }
  }

  @Test
  void aLaterDecisionSupersedesAndTheEarlierOneStays() {
    try (Archive archive = small.filled()) {
      Reviewer by = new Reviewer("Second reader");
      Dossier after =
          archive.decide(
              archive.dossier(2).orElseThrow(),
              List.of(1),
              new Decision.Accepted(by, SmallArchive.now(), null));
      assertThat(after.reviews().getFirst().state()).isEqualTo(ReviewState.ACCEPTED);
      assertThat(after.reviews().getFirst().decisions()).hasSize(2);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aDecisionAboutWhatIsNotThereChangesNothing() {
    try (Archive archive = small.filled()) {
      Decision decision = new Decision.Accepted(new Reviewer("Min-ji"), SmallArchive.now(), null);
      long before = archive.verify().entries();
      assertThat(archive.dossier(9)).isEmpty();
      assertThatThrownBy(
              () -> archive.decide(archive.dossier(1).orElseThrow(), List.of(1, 99), decision))
          .isInstanceOf(UnknownIdException.class);
      assertThat(archive.verify().entries()).isEqualTo(before);
      assertThatThrownBy(() -> new Decision.Rejected(new Reviewer("x"), SmallArchive.now(), " "))
          .isInstanceOf(RefusedDecision.class);
    }
  }

  @Test
  void whoDecidesAboutWhatChangedMeanwhileIsAskedToLookAgain() {
    try (Archive archive = small.filled()) {
      Dossier seen = archive.dossier(1).orElseThrow();
      Decision reject = new Decision.Rejected(new Reviewer("Han"), SmallArchive.now(), "twice");
      archive.decide(seen, List.of(1), reject);
      Decision accept = new Decision.Accepted(new Reviewer("Min-ji"), SmallArchive.now(), null);
      assertThatThrownBy(() -> archive.decide(seen, List.of(1), accept))
          .isInstanceOf(ChangedMeanwhileException.class);
      assertThat(archive.events(1).getFirst().state()).isEqualTo("rejected");
    }
  }

  @Test
  void whatIsAddedWhileItIsVerifiedIsNoFault() throws InterruptedException {
    try (Archive archive = small.filled()) {
      Thread adding =
          Thread.ofPlatform()
              .start(() -> {
                try (Archive other = small.open()) {
                  for (int i = 0; i < 40; i++) {
                    String text = "Police held " + (i + 2) + " people in Yanji, case " + i + ".";
                    other.add(List.of(SmallArchive.addition(i + ".txt", text)));
                  }
                }
              });
      do {
        assertThat(archive.verify().faults()).isEmpty();
      } while (adding.isAlive());
      adding.join();
      assertThat(archive.verify().reports()).isEqualTo(42);
    }
  }

  @Test
  void searchFollowsTheReview() {
    try (Archive archive = small.filled()) {
      Query query = Query.parse("Namyang");
      assertThat(archive.search(query, Filters.NONE, 5).hits()).hasSize(1);
      assertThat(archive.search(query, Filters.NONE.statuses("rejected"), 5).hits()).hasSize(1);
      assertThat(archive.search(query, Filters.NONE.statuses("proposed"), 5).hits()).isEmpty();
    }
  }

  @Test
  void twoOpenArchivesSeeAndContinueEachOthersWork() {
    try (Archive one = small.make();
        Archive other = small.open()) {
      one.add(List.of(SmallArchive.addition("arrests.txt", SmallArchive.ARRESTS)));
      other.add(List.of(SmallArchive.addition("killing.txt", SmallArchive.KILLING)));
      one.decide(
          one.dossier(2).orElseThrow(),
          List.of(1),
          new Decision.Accepted(new Reviewer("Min-ji"), SmallArchive.now(), null));
      assertThat(other.verify().faults()).isEmpty();
      assertThat(other.verify().entries()).isEqualTo(7);
    }
  }

  @Test
  void aCheckThatIsNoLongerWantedEndsAtOnceAndFindsNoFault() {
    try (Archive archive = small.filled()) {
      Iterator<Boolean> wanted = List.of(true, true, false).iterator();
      assertThatThrownBy(() -> archive.verify(TimeStampRoots.none(), wanted::next))
          .isInstanceOf(CancellationException.class);
      assertThat(wanted.hasNext()).isFalse();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }
}
