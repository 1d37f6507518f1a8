package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.durumi.linker.incident.Learned;
import org.durumi.linker.incident.LinkModel;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What agreement is worth, learned from what people decided in this archive. */
@Tag("long")
class LinkWeightsTests {

  private static final Reviewer BY = new Reviewer("Min-ji");

  @TempDir private Path folder;

  private static void decide(Archive archive, List<LinkDecision> decisions) {
    for (LinkDecision decision : decisions) {
      archive.incidents().decide(List.of(decision));
    }
  }

  @Test
  void whatIsLearnedWherePlacesAreVagueFindsMoreOfWhatNobodyDecidedAbout() {
    VagueReports reports = new VagueReports();
    try (Archive archive = new SmallArchive(folder).make()) {
      reports.addTo(archive);
      double shipped = reports.f1(archive);
      decide(archive, reports.decisions());
      Learned learned = archive.linkWeights().learn();
      assertThat(learned.isBetter()).isTrue();
      assertThat(archive.linkWeights().areLearned()).isFalse();
      archive.linkWeights().use(learned, BY);
      assertThat(reports.f1(archive)).isGreaterThan(shipped + 0.4);
      assertThat(archive.linkWeights().learn()).isEqualTo(learned);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.history(new HistoryQuery(null, null, null, 500)))
          .filteredOn(item -> item.kind() == HistoryItem.Kind.SETTING)
          .singleElement()
          .satisfies(item -> assertThat(item.changes().getFirst().to()).startsWith("learned, "));
      archive.linkWeights().useShipped(BY);
      assertThat(archive.linkWeights().inForce()).isEqualTo(LinkModel.standard());
      assertThat(reports.f1(archive)).isEqualTo(shipped);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aDozenWrongDecisionsAloneTeachNothing() {
    VagueReports reports = new VagueReports();
    try (Archive archive = new SmallArchive(folder).make()) {
      reports.addTo(archive);
      decide(archive, reports.wrong(12));
      Learned learned = archive.linkWeights().learn();
      assertThat(learned.isBetter()).isFalse();
      assertThatThrownBy(() -> archive.linkWeights().use(learned, BY))
          .isInstanceOf(RefusedDecision.class);
    }
  }

  @Test
  void aDozenWrongDecisionsAmongManyRightOnesBreakNothing() {
    VagueReports reports = new VagueReports();
    try (Archive archive = new SmallArchive(folder).make()) {
      reports.addTo(archive);
      double shipped = reports.f1(archive);
      List<LinkDecision> wrong = reports.wrong(12);
      decide(archive, wrong);
      for (LinkDecision right : reports.decisions()) {
        try {
          decide(archive, List.of(right));
        } catch (RefusedDecision e) {
          // It contradicts a wrong one.
        }
      }
      Learned learned = archive.linkWeights().learn();
      if (learned.isBetter()) {
        archive.linkWeights().use(learned, BY);
      }
      assertThat(reports.f1(archive)).isGreaterThan(shipped - 0.01);
    }
  }
}
