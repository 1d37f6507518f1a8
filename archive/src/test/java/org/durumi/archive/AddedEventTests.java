package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.pack.PackCheck;
import org.durumi.archive.pack.Redaction;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.EventRow;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@BothDatabases
class AddedEventTests {

  private static final Reviewer BY = new Reviewer("Min-ji");
  private static final Decision UNDO = new Decision.Undone(BY, SmallArchive.now(), null);
  private static final Decision ACCEPT = new Decision.Accepted(BY, SmallArchive.now(), null);

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  private static Decision.Added split(Dossier dossier, int from) {
    Event event = dossier.reviews().get(from - 1).event();
    return new Decision.Added(BY, SmallArchive.now(), "two acts", event, from);
  }

  @Test
  void anAddedEventIsNumberedAfterTheOthersAndStays() {
    Event event;
    try (Archive archive = small.filled()) {
      Dossier before = archive.dossier(1).orElseThrow();
      event = before.reviews().getFirst().event();
      Dossier after = archive.add(before, split(before, 1));
      assertThat(after.reviews()).hasSize(3);
      assertThat(after.reviews().getLast().state()).isEqualTo(ReviewState.PROPOSED);
      assertThat(after.proposed()).isEqualTo(before.proposed());
      Correction planned = new Correction.OfModality(Modality.PLANNED);
      archive.decide(
          after,
          List.of(3),
          new Decision.Corrected(BY, SmallArchive.now(), "announced", List.of(planned)));
      assertThat(archive.events(1))
          .extracting(EventRow::state)
          .containsExactly("accepted", "corrected", "corrected");
      assertThat(archive.verify().faults()).isEmpty();
    }
    try (Archive archive = small.open()) {
      Dossier dossier = archive.dossier(1).orElseThrow();
      assertThat(dossier.current().events()).hasSize(3);
      assertThat(dossier.reviews().getLast().proposal()).isEqualTo(event);
      assertThat(dossier.reviews().getLast().addition())
          .hasValueSatisfying(added -> assertThat(added.from()).isEqualTo(1));
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void takingBackIsADecisionLikeOthers() {
    try (Archive archive = small.filled()) {
      Dossier undone = archive.decide(archive.dossier(1).orElseThrow(), List.of(1, 2), UNDO);
      assertThat(undone.reviews())
          .allSatisfy(review -> {
            assertThat(review.state()).isEqualTo(ReviewState.PROPOSED);
            assertThat(review.decisions()).hasSize(2);
          });
      assertThat(undone.current()).isEqualTo(undone.proposed());
      assertThat(archive.events(1)).extracting(EventRow::state).containsOnly("proposed");
      assertThat(archive.verify().decisions()).isEqualTo(5);
      assertThat(archive.verify().faults()).isEmpty();
      assertThatThrownBy(() -> archive.decide(undone, List.of(1), UNDO))
          .isInstanceOf(RefusedDecision.class);
      assertThat(archive.verify().decisions()).isEqualTo(5);
    }
  }

  @Test
  void anAdditionThatIsTakenBackIsListedAsRejected() {
    try (Archive archive = small.filled()) {
      Dossier added = archive.add(archive.dossier(2).orElseThrow(), missed(archive));
      Dossier undone = archive.decide(added, List.of(2), UNDO);
      assertThat(undone.reviews().getLast().state()).isEqualTo(ReviewState.REJECTED);
      assertThat(archive.events(2)).extracting(EventRow::state).containsOnly("rejected");
      assertThat(archive.verify().faults()).isEmpty();
      archive.decide(undone, List.of(2), ACCEPT);
      assertThat(archive.events(2).getLast().state()).isEqualTo("accepted");
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  private static Decision.Added missed(Archive archive) {
    Event event = archive.dossier(2).orElseThrow().proposed().events().getFirst();
    return new Decision.Added(BY, SmallArchive.now(), "missed", event, null);
  }

  @Test
  void searchFindsWhatWasAddedAndForgetsWhatWasTakenBack() {
    try (Archive archive = small.filled()) {
      Query query = Query.parse("Namyang");
      Filters proposed = Filters.NONE.statuses("proposed");
      assertThat(archive.search(query, proposed, 5).hits()).isEmpty();
      Dossier added = archive.add(archive.dossier(2).orElseThrow(), missed(archive));
      assertThat(archive.search(query, proposed, 5).hits()).hasSize(1);
      archive.decide(added, List.of(2), UNDO);
      assertThat(archive.search(query, proposed, 5).hits()).isEmpty();
      archive.compact(true);
      assertThat(archive.search(query, proposed, 5).hits()).isEmpty();
      assertThat(archive.search(query, Filters.NONE.statuses("rejected"), 5).hits()).hasSize(1);
    }
  }

  @Test
  void whatDoesNotFitTheReportIsNotAdded() {
    try (Archive archive = small.filled()) {
      Dossier seen = archive.dossier(2).orElseThrow();
      Event other = archive.dossier(1).orElseThrow().proposed().events().getFirst();
      assertThatThrownBy(() ->
              archive.add(seen, new Decision.Added(BY, SmallArchive.now(), "missed", other, null)))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("not in this report");
      Event event = seen.proposed().events().getFirst();
      Decision.Added fromNowhere = new Decision.Added(BY, SmallArchive.now(), "two acts", event, 2);
      assertThatThrownBy(() -> archive.add(seen, fromNowhere))
          .isInstanceOf(UnknownIdException.class);
      assertThatThrownBy(() -> archive.decide(seen, List.of(1), missed(archive)))
          .isInstanceOf(RefusedDecision.class);
      archive.decide(seen, List.of(1), ACCEPT);
      assertThatThrownBy(() -> archive.add(seen, missed(archive)))
          .isInstanceOf(ChangedMeanwhileException.class);
      assertThat(archive.verify().decisions()).isEqualTo(4);
    }
  }

  @Test
  void aPackWithWhatWasAddedAndTakenBackHolds() {
    Path file = folder.resolve("pack.zip");
    try (Archive archive = small.revised()) {
      archive.pack(List.of(1L, 2L), Redaction.none(), file);
    }
    PackCheck.Outcome outcome = PackCheck.check(file, List.of());
    assertThat(outcome.code()).as(outcome.text()).isZero();
  }
}
