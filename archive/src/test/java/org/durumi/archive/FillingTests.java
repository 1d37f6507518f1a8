package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.Cells;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.Kept;
import org.durumi.archive.store.OlderForm;
import org.durumi.archive.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of the form before are brought up to date when they are opened. */
class FillingTests {

  @TempDir private Path folder;

  private SmallArchive small;
  private List<CaseRow> rows;
  private List<EventRow> events;
  private List<HistoryItem> history;

  @BeforeEach
  void makeAnOlderArchive() {
    small = new SmallArchive(folder);
    try (Archive archive = small.filled()) {
      archive.add(List.of(SmallArchive.addition("copy.txt", SmallArchive.ARRESTS + "\n")));
      rows = rows(archive);
      events = archive.accepted(EventQuery.ALL.withSaid());
      history = archive.history(HistoryQuery.newest());
    }
    OlderForm.two(small.file(), small.key());
  }

  private static List<CaseRow> rows(Archive archive) {
    List<CaseRow> rows = new ArrayList<>();
    for (long report = 1; report <= 3; report++) {
      rows.add(archive.casework().of(report));
    }
    return rows;
  }

  private void holdsAll(Archive archive) {
    assertThat(archive.verify().faults()).isEmpty();
    assertThat(rows(archive)).isEqualTo(rows);
    assertThat(rows.getLast().family()).isOne();
    assertThat(events).hasSize(2);
    assertThat(archive.accepted(EventQuery.ALL.withSaid())).isEqualTo(events);
    assertThat(archive.history(HistoryQuery.newest())).isEqualTo(history);
  }

  @Test
  void anArchiveOfTheFormBeforeHasAllThatFollowsFromItsLog() {
    try (Archive archive = small.open()) {
      holdsAll(archive);
    }
    try (Archive archive = small.open()) {
      holdsAll(archive);
    }
  }

  @Test
  void anArchiveOfFormThreeLacksNothingThatItHad() {
    try (Archive archive = small.open()) {
      holdsAll(archive);
    }
    OlderForm.three(small.file(), small.key());
    try (Archive archive = small.open()) {
      holdsAll(archive);
      assertThat(archive.incidents().standing().size()).isZero();
    }
  }

  @Test
  void whatIsStoppedInTheMiddleIsDoneAgain() throws IOException {
    Path stopped = Files.createDirectory(folder.resolve("stopped"));
    try (Store store = Store.open(small.file(), small.key())) {
      assertThat(store.isUpToDate()).isFalse();
      assertThatThrownBy(() ->
              store.write(() -> {
                new Filling(store).run();
                store.noteUpToDate();
                copy(stopped);
                throw new ArchiveFaultException("stopped");
              }))
          .isInstanceOf(ArchiveFaultException.class);
      assertThat(store.isUpToDate()).isFalse();
    }
    try (Archive archive =
        Archive.open(
            Database.file(stopped.resolve("archive.db"), small.key()),
            small.witnesses(),
            Clock.systemUTC(),
            "durumi test")) {
      holdsAll(archive);
    }
  }

  /** What lies on the disk in the midst of a transaction is what a killed program leaves. */
  private void copy(Path stopped) {
    for (String name : List.of("archive.db", "archive.db-wal")) {
      try {
        Files.copy(folder.resolve(name), stopped.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void twoThatOpenItAtOnceFillItOnce() {
    try (Store one = Store.open(small.file(), small.key());
        Store other = Store.open(small.file(), small.key())) {
      Filling.bring(one);
      Filling.bring(other);
      assertThat(other.isUpToDate()).isTrue();
    }
    try (Archive archive = small.open()) {
      holdsAll(archive);
    }
  }

  @Test
  void aDamagedReportDoesNotKeepTheArchiveFromBeingVerified() {
    try (Store store = Store.open(small.file(), small.key())) {
      Cells.change(store, "delete from content where sha256 = (select text from report limit 1)");
    }
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults()).isNotEmpty();
      assertThat(archive.casework().of(2)).isEqualTo(rows.get(1));
    }
  }

  @Test
  void theFormBeforePublishingIsBroughtUpToDate() {
    SmallArchive other = new SmallArchive(folder.resolve("five"));
    other.linked().close();
    OlderForm.five(other.file(), other.key());
    try (Archive archive = other.open()) {
      assertThat(archive.publishing().releases()).isEmpty();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void theFormBeforeGroupsIsLinkedAnewWithTheEventsThatWereLinked() {
    SmallArchive other = new SmallArchive(folder.resolve("four"));
    Map<String, List<String>> before;
    try (Archive archive = other.filled()) {
      archive.incidents().link(LinkedEvents.ACCEPTED);
      before = Kept.of(archive.store());
      assertThat(before.get("custody")).isNotEmpty();
    }
    OlderForm.four(other.file(), other.key());
    try (Archive archive = other.open()) {
      assertThat(archive.incidents().linked()).isEqualTo(LinkedEvents.ACCEPTED);
      assertThat(Kept.of(archive.store())).isEqualTo(before);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }
}
