package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.durumi.archive.pack.PackCheck;
import org.durumi.archive.pack.Redaction;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.InboxPage;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.InboxRow;
import org.durumi.archive.store.PublishedRow;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@BothDatabases
class CaseworkTests {

  private static final Reviewer BY = new Reviewer("Min-ji");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  @Test
  void aReportComesInNewAndItsFirstDecisionBeginsTheReview() {
    try (Archive archive = small.make()) {
      archive.add(List.of(SmallArchive.addition("arrests.txt", SmallArchive.ARRESTS)));
      CaseRow fresh = archive.casework().of(1);
      assertThat(fresh.status()).isEqualTo(CaseStatus.NEW);
      assertThat(fresh.owner()).isNull();
      assertThat(fresh.urgency()).isEqualTo(3);
      assertThat(fresh.relevance()).isBetween(1, 100);
      assertThat(fresh.events()).isEqualTo(2);
      assertThat(fresh.waiting()).isEqualTo(2);
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(1, 2),
          new Decision.Rejected(BY, SmallArchive.now(), "retells a film"));
      CaseRow decided = archive.casework().of(1);
      assertThat(decided.status()).isEqualTo(CaseStatus.IN_REVIEW);
      assertThat(decided.urgency()).isZero();
      assertThat(decided.relevance()).isZero();
      assertThat(decided.events()).isZero();
      assertThat(decided.waiting()).isZero();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whoHasAReportAndWhereItStandsIsKeptAndCanBeTakenAway() {
    try (Archive archive = small.filled()) {
      archive.casework().change(2, CaseChange.owner(BY, "Jun"));
      archive.casework().change(2, CaseChange.status(BY, CaseStatus.SET_ASIDE, "told twice"));
    }
    try (Archive archive = small.open()) {
      CaseRow kept = archive.casework().of(2);
      assertThat(kept.owner()).isEqualTo("Jun");
      assertThat(kept.status()).isEqualTo(CaseStatus.SET_ASIDE);
      assertThat(archive.casework().owners()).containsExactly("Jun");
      assertThat(archive.casework().change(2, CaseChange.owner(BY, "")).owner()).isNull();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aReportThatIsSetAsideAgainForAnotherReasonKeepsBoth() {
    try (Archive archive = small.filled()) {
      Casework casework = archive.casework();
      casework.change(2, CaseChange.status(BY, CaseStatus.SET_ASIDE, "told twice"));
      Reviewer other = new Reviewer("Jun");
      casework.change(2, CaseChange.status(other, CaseStatus.SET_ASIDE, "a film"));
      // What is so already, with its reason, and what says nothing new.
      casework.change(2, CaseChange.status(BY, CaseStatus.SET_ASIDE, "a film"));
      casework.change(2, CaseChange.status(BY, CaseStatus.SET_ASIDE, null));
      assertThat(archive.history(HistoryQuery.of(2)))
          .filteredOn(item -> item.kind() == HistoryItem.Kind.CASEWORK)
          .extracting(HistoryItem::who, HistoryItem::why)
          .containsExactly(tuple("Jun", "a film"), tuple("Min-ji", "told twice"));
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatIsSoAlreadyIsNotWrittenAgain() {
    try (Archive archive = small.filled()) {
      long before = archive.verify().entries();
      archive.casework().change(1, CaseChange.status(BY, CaseStatus.IN_REVIEW, null));
      archive.casework().change(1, CaseChange.owner(BY, ""));
      archive.setting("sign-off.second", "yes", BY);
      archive.setting("sign-off.second", "yes", BY);
      assertThat(archive.verify().entries()).isEqualTo(before + 1);
    }
  }

  @Test
  void severalReportsAreChangedTogetherOrNotAtAll() {
    try (Archive archive = small.filled()) {
      CaseChange take = CaseChange.owner(BY, "Min-ji");
      assertThat(archive.casework().change(List.of(1L, 2L), take)).hasSize(2);
      CaseChange aside = CaseChange.status(BY, CaseStatus.SET_ASIDE, null);
      assertThatThrownBy(() -> archive.casework().change(List.of(1L, 77L), aside))
          .isInstanceOf(UnknownIdException.class)
          .hasMessage("There is no report 77.");
      assertThat(archive.casework().of(1).status()).isEqualTo(CaseStatus.IN_REVIEW);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whoMayNotSignOffIsToldWhy() {
    Reviewer other = new Reviewer("Ha-eun");
    try (Archive archive = small.make()) {
      archive.add(List.of(SmallArchive.addition("arrests.txt", SmallArchive.ARRESTS)));
      Dossier waiting = archive.dossier(1).orElseThrow();
      assertThatThrownBy(() -> archive.casework().signOff(waiting, other, false))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageStartingWith("2 events wait");
      Decision accept = new Decision.Accepted(BY, SmallArchive.now(), null);
      Dossier decided = archive.decide(waiting, List.of(1, 2), accept);
      Reviewer ready = new Reviewer("Jun");
      archive.casework().change(1, CaseChange.status(ready, CaseStatus.READY, null));
      assertThatThrownBy(() -> archive.casework().signOff(waiting, other, true))
          .isInstanceOf(ChangedMeanwhileException.class);
      assertThatThrownBy(() -> archive.casework().signOff(decided, BY, true))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("decided about an event");
      assertThatThrownBy(() -> archive.casework().signOff(decided, ready, true))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("made this report ready");
      assertThat(archive.casework().signOff(decided, other, true).status())
          .isEqualTo(CaseStatus.DONE);
      archive.decide(decided, List.of(1), accept);
      assertThat(archive.casework().of(1).status()).isEqualTo(CaseStatus.IN_REVIEW);
      assertThat(archive.history(HistoryQuery.of(1)).getFirst().changes())
          .containsExactly(new FieldChange("status", "done", "in_review"));
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void nextActionsForAnEventsPeopleAreKept() {
    CareChange ask = new CareChange(BY, "call the embassy", DUE, "Jun", null, null);
    CareRow asked = new CareRow(1, 1, "call the embassy", DUE, "Jun", null);
    try (Archive archive = small.filled()) {
      assertThat(archive.casework().care(1, 1)).isEqualTo(CareRow.none(1, 1));
      assertThat(archive.casework().change(1, 1, ask)).isEqualTo(asked);
      assertThatThrownBy(() -> archive.casework().change(1, 7, ask))
          .isInstanceOf(UnknownIdException.class);
    }
    try (Archive archive = small.open()) {
      assertThat(archive.casework().cares()).containsExactly(asked);
      CareChange closed =
          new CareChange(BY, null, CareChange.NOT_DUE, null, "they were released", null);
      assertThat(archive.casework().change(1, 1, closed))
          .isEqualTo(new CareRow(1, 1, "call the embassy", null, "Jun", "they were released"));
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void settingsAreKept() {
    try (Archive archive = small.filled()) {
      assertThat(archive.setting("sign-off.second", "no")).isEqualTo("no");
      archive.setting("sign-off.second", "yes", BY);
    }
    try (Archive archive = small.open()) {
      assertThat(archive.setting("sign-off.second", "no")).isEqualTo("yes");
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aPackHoldsNothingOfIt() throws IOException {
    Path pack = folder.resolve("pack.zip");
    try (Archive archive = small.worked()) {
      archive.pack(List.of(1L, 2L), Redaction.none(), pack);
    }
    PackCheck.Outcome outcome = PackCheck.check(pack, List.of());
    assertThat(outcome.code()).as(outcome.text()).isZero();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry file : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        if (!file.getName().endsWith(".java")) {
          assertThat(text).as(file.getName()).doesNotContain("casework", "embassy", "sign-off");
        }
      }
    }
  }

  @Test
  void wordsThatAreTooLongAreRefusedWithASentence() {
    String long201 = "x".repeat(201);
    assertThatThrownBy(() -> CaseChange.owner(BY, long201))
        .isInstanceOf(RefusedDecision.class)
        .hasMessageContaining("up to 200 characters");
    String long2001 = "x".repeat(2_001);
    assertThatThrownBy(() -> CaseChange.status(BY, CaseStatus.DONE, long2001))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage("The reason has 2001 characters; use at most 2000.");
  }

  @Test
  void theInboxFiltersOrdersFoldsAndCounts() {
    try (Archive archive = small.filled()) {
      archive.add(
          List.of(
              SmallArchive.addition("copy.txt", SmallArchive.ARRESTS + "\n"),
              SmallArchive.addition("none.txt", "The weather in Yanji stays mild.\n")));
      archive.casework().change(4, CaseChange.owner(BY, "Jun"));
      InboxPage all = archive.casework().inbox(InboxQuery.ALL);
      assertThat(numbers(all)).containsExactly(3L, 4L, 2L);
      assertThat(all.total()).isEqualTo(3);
      assertThat(all.rows().getFirst().copies()).isOne();
      assertThat(all.counts())
          .containsEntry(CaseStatus.NEW, 2)
          .containsEntry(CaseStatus.IN_REVIEW, 2)
          .containsEntry(CaseStatus.DONE, 0);
      InboxPage unfolded = archive.casework().inbox(InboxQuery.ALL.folded(false));
      assertThat(numbers(unfolded)).containsExactly(3L, 1L, 4L, 2L);
      assertThat(
              numbers(
                  archive
                      .casework()
                      .inbox(InboxQuery.ALL.folded(false).order(InboxQuery.Order.NEWEST).size(2))))
          .containsExactly(4L, 3L);
      InboxQuery reviewed = InboxQuery.ALL.statuses(Set.of(CaseStatus.IN_REVIEW));
      assertThat(numbers(archive.casework().inbox(reviewed))).containsExactly(1L, 2L);
      assertThat(numbers(archive.casework().inbox(InboxQuery.ALL.owner("Jun"))))
          .containsExactly(4L);
      assertThat(numbers(archive.casework().inbox(InboxQuery.ALL.owner(""))))
          .containsExactly(3L, 2L);
      assertThat(numbers(archive.casework().inbox(InboxQuery.ALL.minRelevance(1))))
          .containsExactly(3L);
      InboxPage found = archive.casework().inbox(InboxQuery.ALL.text("yanji"));
      assertThat(numbers(found)).containsExactly(3L, 4L);
      assertThat(found.total()).isEqualTo(2);
      assertThat(found.exact()).isTrue();
      assertThat(numbers(archive.casework().inbox(InboxQuery.ALL.page(1).size(2))))
          .containsExactly(2L);
      assertThat(archive.casework().copies(1)).extracting(row -> row.number()).containsExactly(3L);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void reportsAreCountedByTheMonthInWhichTheyWerePublished() {
    try (Archive archive = small.filled()) {
      archive.add(
          List.of(
              SmallArchive.addition("again.txt", SmallArchive.ARRESTS.replace("Yanji", "Tumen"))));
      archive.add(List.of(SmallArchive.addition("undated.txt", "Police arrested nine people.")));
      assertThat(archive.casework().published())
          .containsExactly(
              new PublishedRow(YearMonth.of(2019, 8), null, 2),
              new PublishedRow(YearMonth.of(2021, 3), null, 1));
    }
  }

  private static List<Long> numbers(InboxPage page) {
    return page.rows().stream().map(InboxRow::report).map(row -> row.number()).toList();
  }
}
