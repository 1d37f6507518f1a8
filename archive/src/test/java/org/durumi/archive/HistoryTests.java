package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.event.Event;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTests {

  private static final Reviewer BY = new Reviewer("Min-ji");

  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder);
  }

  @Test
  void everythingThatHappenedIsToldNewestFirst() {
    try (Archive archive = small.worked()) {
      List<HistoryItem> items = archive.history(HistoryQuery.newest());
      assertThat(items)
          .extracting(HistoryItem::kind)
          .containsExactly(
              Kind.SETTING,
              Kind.CARE,
              Kind.CASEWORK,
              Kind.DECISION,
              Kind.DECISION,
              Kind.DECISION,
              Kind.ADDED,
              Kind.ADDED);
      assertThat(items).isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));
      assertThat(items.subList(0, 6)).extracting(HistoryItem::who).containsOnly("Min-ji");
    }
  }

  @Test
  void eachFieldIsToldWithWhatItWas() {
    try (Archive archive = small.worked()) {
      List<HistoryItem> items = archive.history(HistoryQuery.newest());
      assertThat(items.get(0).changes())
          .containsExactly(new FieldChange("sign-off.second", null, "yes"));
      assertThat(items.get(1).changes())
          .containsExactly(
              new FieldChange("action", null, "call the embassy"),
              new FieldChange("due", null, SmallArchive.now().toString()),
              new FieldChange("owner", null, "Jun"));
      assertThat(items.get(2).changes())
          .containsExactly(
              new FieldChange("status", "in_review", "ready"),
              new FieldChange("owner", null, "Jun"));
      assertThat(items.get(2).why()).isEqualTo("all decided");
      assertThat(items.get(4).verdict()).isEqualTo("edit");
      assertThat(items.get(4).changes())
          .containsExactly(
              new FieldChange("state", "proposed", "corrected"),
              new FieldChange("modality", "imminent_feared", "planned"));
      assertThat(items.get(5).changes())
          .containsExactly(
              new FieldChange("state", "proposed", "accepted"),
              new FieldChange("status", "new", "in_review"));
      assertThat(items.get(7).changes())
          .contains(new FieldChange("title", null, "Nine arrested near the river"));
    }
  }

  @Test
  void itComesInPagesWithoutGapsOrRepetition() {
    try (Archive archive = small.worked()) {
      List<HistoryItem> whole = archive.history(HistoryQuery.newest());
      List<HistoryItem> pages = new ArrayList<>();
      Long before = null;
      while (true) {
        List<HistoryItem> page = archive.history(HistoryQuery.newest().limit(3).before(before));
        if (page.isEmpty()) {
          break;
        }
        pages.addAll(page);
        before = page.getLast().seq();
      }
      assertThat(pages).isEqualTo(whole);
    }
  }

  @Test
  void oneReportOrEventHasItsOwn() {
    try (Archive archive = small.worked()) {
      assertThat(archive.history(HistoryQuery.of(1)))
          .extracting(HistoryItem::kind)
          .containsExactly(Kind.CARE, Kind.CASEWORK, Kind.DECISION, Kind.DECISION, Kind.ADDED);
      assertThat(archive.history(HistoryQuery.of(1, 1)))
          .extracting(HistoryItem::kind)
          .containsExactly(Kind.CARE, Kind.DECISION);
      assertThat(archive.history(HistoryQuery.of(1).limit(2))).hasSize(2);
      assertThat(archive.history(HistoryQuery.of(77))).isEmpty();
    }
  }

  @Test
  void whatWasTakenBackIsMarkedAndSaysWhatCameOfIt() {
    try (Archive archive = small.filled()) {
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(2),
          new Decision.Undone(BY, SmallArchive.now(), "wrong line"));
      List<HistoryItem> items = archive.history(HistoryQuery.of(1, 2));
      assertThat(items).extracting(HistoryItem::undone).containsExactly(false, true);
      assertThat(items.getFirst().verdict()).isEqualTo("undo");
      assertThat(items.getFirst().changes())
          .containsExactly(
              new FieldChange("state", "corrected", "proposed"),
              new FieldChange("modality", "planned", "imminent_feared"));
    }
  }

  @Test
  void anEventThatAPersonAddedIsToldWhole() {
    try (Archive archive = small.filled()) {
      Dossier seen = archive.dossier(2).orElseThrow();
      Event event = seen.proposed().events().getFirst();
      archive.add(seen, new Decision.Added(BY, SmallArchive.now(), "two acts", event, 1));
      HistoryItem item = archive.history(HistoryQuery.of(2, 2)).getFirst();
      assertThat(item.verdict()).isEqualTo("add");
      assertThat(item.changes())
          .contains(
              new FieldChange("state", null, "proposed"),
              new FieldChange("type", null, event.type().code()))
          .extracting(FieldChange::field)
          .contains("date", "place", "victims.1", "victims.1.count");
    }
  }

  @Test
  void valuesAreToldWithTheirWords() {
    try (Archive archive = small.filled()) {
      Dossier seen = archive.dossier(2).orElseThrow();
      archive.decide(
          seen,
          List.of(1),
          new Decision.Corrected(
              BY, SmallArchive.now(), "not said", List.of(new Correction.OfDate(null))));
      List<FieldChange> changes = archive.history(HistoryQuery.of(2, 1)).getFirst().changes();
      assertThat(changes).extracting(FieldChange::field).containsExactly("state", "date");
      assertThat(changes.getLast().from()).isEqualTo("2021-03-01 \u201cMarch 1\u201d");
      assertThat(changes.getLast().to()).isNull();
    }
  }

  @Test
  void nothingThatWasTypedStandsInWhatIsPrinted() {
    try (Archive archive = small.worked()) {
      archive.casework().change(1, CaseChange.owner(BY, "Ha-eun"));
      archive.casework().change(1, 1, new CareChange(BY, "hide", null, null, "gone", "why"));
      List<HistoryItem> items = archive.history(HistoryQuery.newest());
      assertThat(items.toString()).doesNotContain("Ha-eun", "hide", "Nine", "Min-ji");
      assertThat(items.getFirst().changes().toString()).doesNotContain("hide", "gone");
    }
  }
}
