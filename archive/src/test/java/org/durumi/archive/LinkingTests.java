package org.durumi.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.durumi.archive.SmallArchive.pair;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.pack.Redaction;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.Store;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Decisions about pairs of tellings in the log, in the lists and in the history. */
@BothDatabases
class LinkingTests {

  private static final Reviewer BY = new Reviewer("Jun");

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  private static LinkDecision same(TellingPair pair) {
    return new LinkDecision.SameIncident(pair, BY, SmallArchive.now(), null);
  }

  private static LinkDecision different(TellingPair pair) {
    return new LinkDecision.NotTheSameIncident(pair, BY, SmallArchive.now(), null);
  }

  @Test
  void whatWasDecidedStandsWhenTheArchiveIsOpenedAgain() {
    small.linked().close();
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.incidents().standing().sameIncident()).containsExactly(pair(1, 1, 1, 3));
      assertThat(archive.incidents().standing().notTheSameIncident())
          .containsExactly(pair(1, 1, 2, 1));
      assertThat(archive.incidents().standing().sameGroup()).isEmpty();
    }
  }

  @Test
  void whatContradictsIsRefusedAndNothingOfItIsKept() {
    try (Archive archive = small.linked()) {
      long entries = archive.verify().entries();
      assertThatThrownBy(() ->
              archive.incidents().decide(List.of(same(pair(1, 2, 1, 3)), same(pair(1, 3, 2, 1)))))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("1.1 and 2.1 were said to be two incidents");
      assertThat(archive.verify().entries()).isEqualTo(entries);
      assertThat(archive.incidents().standing().sameIncident()).containsExactly(pair(1, 1, 1, 3));
    }
  }

  @Test
  void onlyTellingsThatAreThereCanBeDecidedAbout() {
    try (Archive archive = small.filled()) {
      assertThatThrownBy(() -> archive.incidents().decide(List.of(same(pair(1, 1, 77, 1)))))
          .isInstanceOf(UnknownIdException.class)
          .hasMessage("There is no report 77.");
      assertThatThrownBy(() -> archive.incidents().decide(List.of(same(pair(1, 1, 2, 9)))))
          .isInstanceOf(UnknownIdException.class)
          .hasMessage("Report 2 has no event 9.");
    }
  }

  @Test
  void theHistoryTellsOfThemFromBothSides() {
    try (Archive archive = small.linked()) {
      List<HistoryItem> all = archive.history(HistoryQuery.newest());
      assertThat(all.subList(0, 4)).extracting(HistoryItem::kind).containsOnly(Kind.LINK);
      assertThat(all.subList(0, 4))
          .extracting(HistoryItem::verdict)
          .containsExactly("undo", "same_group", "different", "same");
      assertThat(all.subList(0, 4))
          .extracting(HistoryItem::undone)
          .containsExactly(false, true, false, false);
      assertThat(all.get(3).why()).isEqualTo("one raid");
      HistoryItem there = archive.history(HistoryQuery.of(2, 1)).get(2);
      assertThat(there.report()).isEqualTo(2);
      assertThat(there.changes()).containsExactly(new FieldChange("telling", null, "1.1"));
      assertThat(archive.history(HistoryQuery.of(1, 3)))
          .filteredOn(item -> item.kind() == Kind.LINK)
          .singleElement()
          .satisfies(item -> assertThat(item.event()).isEqualTo(3));
      assertThat(archive.history(HistoryQuery.of(1)))
          .isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));
    }
  }

  @Test
  void noPackHoldsThem() throws IOException {
    Path pack = folder.resolve("pack.zip");
    try (Archive archive = small.linked()) {
      archive.pack(List.of(1L, 2L), Redaction.none(), pack);
      assertThat(archive.verify().faults()).isEmpty();
    }
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream bytes = zip.getInputStream(entry)) {
          all.append(entry.getName()).append(new String(bytes.readAllBytes(), UTF_8));
        }
      }
    }
    assertThat(all)
        .as("the reports' own decisions are in it")
        .contains("it was announced")
        .doesNotContain("one raid", "two places", "other_report", "same_group");
  }

  @Test
  void aContradictionIsFoundEvenIfItIsSigned() {
    try (Archive archive = small.linked()) {
      append(archive, different(pair(1, 1, 1, 3)), 1);
      assertThat(archive.verify().faults())
          .anyMatch(fault -> fault.contains("does not build on what was newest"));
    }
  }

  @Test
  void aDecisionAtOddsWithThoseBeforeIsFoundEvenIfItIsSigned() {
    try (Archive archive = small.linked()) {
      append(archive, same(pair(1, 3, 2, 1)), 2);
      assertThat(archive.verify().faults())
          .anyMatch(fault -> fault.contains("does not fit the decisions before it"));
    }
  }

  /** Writes what the program refuses to write, with the archive's own key. */
  private void append(Archive archive, LinkDecision decision, int parents) {
    Store store = archive.store();
    Ledger ledger =
        new Ledger(
            store,
            archive.id(),
            store.read(() -> Identity.read(store)).key(),
            Witness.in(folder.resolve("witnesses"), archive.id(), store.database().place()),
            Clock.systemUTC());
    ledger.write(page -> {
      Sha256 first = Sha256.fromHex(store.reports().report(1).orElseThrow().newest());
      Sha256 second = Sha256.fromHex(store.reports().report(2).orElseThrow().newest());
      List<Sha256> builtOn = parents == 1 ? List.of(second) : List.of(first, second);
      var header = page.header(EntryKind.LINK, builtOn);
      var fields = LinkEntries.fields(decision, header.seq());
      store.links().insert(LinkEntries.row(header, fields));
      return page.append(header, fields);
    });
  }
}
