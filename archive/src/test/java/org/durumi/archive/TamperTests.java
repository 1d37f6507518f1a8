package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Cells;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.Store;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BothDatabases
class TamperTests {

  /** All in CI; a quarter where somebody waits for them. */
  private static final int FLIPS =
      Integer.getInteger("durumi.bits", System.getenv("CI") != null ? 10_000 : 2_500);

  /** To look at all of an archive on a server takes several times as long. */
  private static final int FLIPS_AT_SERVER = FLIPS / 8;

  private static final int LANES = 2;

  /** Where the taking back of a decision stands in the log. */
  private static final int UNDONE = 11;

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small() {
    return new SmallArchive(folder, engine);
  }

  @Test
  @Tag("long")
  void everyFlippedBitIsFoundWhereverItLies() {
    // Two archives side by side: each verification keeps one core busy.
    List<Set<String>> looked =
        IntStream.range(0, LANES)
            .parallel()
            .mapToObj(lane -> flipped(folder.resolve("lane-" + lane), 20_161_202 + lane))
            .toList();
    assertThat(looked).allSatisfy(cells -> assertThat(cells).hasSizeGreaterThan(30));
  }

  private Set<String> flipped(Path place, int seed) {
    try (Archive archive = new SmallArchive(place, engine).published()) {
      Cells cells = Cells.of(archive.store());
      Random random = new Random(seed);
      Set<String> looked = new TreeSet<>();
      int flips = engine == Engine.FILE ? FLIPS : FLIPS_AT_SERVER;
      for (int i = 0; i < flips / LANES; i++) {
        boolean[] holds = {true};
        String cell = cells.flip(random, () -> holds[0] = archive.verify().holds());
        assertThat(holds[0]).as(cell).isFalse();
        looked.add(cell);
      }
      assertThat(archive.verify().faults()).isEmpty();
      return looked;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // dropped
        "delete from entry where seq = 3",
        "delete from entry where seq = (select max(seq) from entry)",
        "delete from head where size = (select max(size) from head)",
        "delete from content where sha256 = (select min(sha256) from content)",
        "delete from event where report = 1 and number = 1",
        "delete from setting where name = 'archive'",
        "delete from inbox where report = 2",
        "delete from care",
        "delete from trace where report = 1 and event = 2",
        "delete from preference",
        "insert into setting values ('more', 'x')",
        // reordered
        "update entry set seq = case seq when 3 then 10000 else seq end",
        "update entry set body = (select body from entry where seq = 4),"
            + " leaf = leaf || '' where seq = 3",
        // added
        "insert into entry select seq + 1, 'x', body, opened, seed from entry order by seq desc limit 1",
        "insert into content select '00', bytes from content limit 1",
        "insert into event select report, 77, type, modality, state, first_day, last_day, place,"
            + " country, people, confidence, latitude, longitude, precision, geonames, said"
            + " from event where report = 1 and number = 1",
        "insert into inbox select 77, status, owner, urgency, relevance, events, waiting, language,"
            + " outlet, 77, 0, project from inbox where report = 1",
        "insert into care values (2, 1, 'call', null, null, null)",
        "insert into preference values ('more', 'x')",
        "insert into trace values (2, 1, 0)",
        "insert into link select 77, report, event, other_report, other_event, verdict, act,"
            + " person, time, why, taken_back from link limit 1",
        // listed otherwise than the log says
        "update event set state = 'accepted'",
        "update report set title = 'Another title' where number = 1",
        "update report set proposal = 1 where number = 2",
        "update event set confidence = 0.5 where report = 1 and number = 1",
        "update event set said = (select said from event where report = 2 and number = 1)"
            + " where report = 1 and number = 3",
        "update event set said = '{}' where report = 2 and number = 1",
        "update inbox set status = 'done' where report = 1",
        "update inbox set owner = 'Somebody' where report = 2",
        "update inbox set project = 'Another' where report = 2",
        "update inbox set urgency = 0 where report = 1",
        "update inbox set relevance = 3 where report = 1",
        "update inbox set events = 7 where report = 1",
        "update inbox set waiting = 7 where report = 1",
        "update inbox set outlet = 'Another' where report = 1",
        "update inbox set language = 'ko' where report = 1",
        "update care set action = 'nothing'",
        "update care set due = lower(due)",
        "update care set closed = 'released'",
        "update preference set value = 'no'",
        "update trace set event = 1 where report = 1 and event = 2",
        // decisions about two tellings
        "delete from link where verdict = 'different'",
        "update link set verdict = 'same' where verdict = 'different'",
        "update link set other_event = 2 where verdict = 'same'",
        "update link set event = 2 where verdict = 'different'",
        "update link set person = 'Somebody'",
        "update link set why = null",
        "update link set act = act - 1",
        "update link set time = lower(time)",
        "update link set taken_back = 0",
        "update link set taken_back = 1",
        "delete from outgoing where kind = 'release'",
        "update outgoing set number = 9 where kind = 'consent'",
        "insert into outgoing values (1, 'release', 2)",
        // an added event dropped or altered
        "delete from event where report = 1 and number = 3",
        "update event set type = 'killing' where report = 1 and number = 3",
        "update event set state = 'proposed' where report = 1 and number = 3",
        // what was taken back made to stand again
        "update event set state = 'accepted' where report = 1 and number = 1",
        "delete from entry where seq = " + UNDONE,
        "update report set newest = (select leaf from entry where seq = "
            + UNDONE
            + " - 1)"
            + " where number = 1"
      })
  void whatIsDroppedReorderedAddedOrListedOtherwiseIsFound(String sql) {
    try (Archive archive = small().published()) {
      Cells.of(archive.store())
          .alter(sql, () -> assertThat(archive.verify().faults()).as(sql).isNotEmpty());
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatWasTakenBackCannotBeHiddenByWhoCutsTheLogShort() {
    try (Archive archive = small().revised()) {
      String before = "(select leaf from entry where seq = " + UNDONE + " - 1)";
      String cut =
          String.join(
              "; ",
              "update report set newest = " + before + " where number = 1",
              "update event set state = 'accepted', said = (select said from event"
                  + " where report = 1 and number = 3) where report = 1 and number = 1",
              "update inbox set waiting = 0 where report = 1",
              "delete from trace where seq = " + UNDONE,
              "delete from entry where seq = " + UNDONE,
              "delete from head where size > " + UNDONE);
      Cells.of(archive.store())
          .alter(
              cut,
              () ->
                  assertThat(archive.verify().faults())
                      // On a server a sealed value that was copied does not open there, either.
                      .hasSize(engine == Engine.FILE ? 1 : 2)
                      .last()
                      .asString()
                      .contains("put back to an older state"));
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aTakingBackOfNothingIsFoundEvenIfItIsSigned() {
    try (Archive archive = small().revised()) {
      Store store = archive.store();
      Ledger ledger =
          new Ledger(
              store,
              archive.id(),
              store.read(() -> Identity.read(store)).key(),
              Witness.in(folder.resolve("witnesses"), archive.id(), store.database().place()),
              Clock.systemUTC());
      Decision undo = new Decision.Undone(new Reviewer("Min-ji"), SmallArchive.now(), null);
      for (int i = 0; i < 2; i++) {
        ledger.write(page -> {
          Sha256 newest = Sha256.fromHex(store.reports().report(2).orElseThrow().newest());
          Sha256 leaf =
              page.append(EntryKind.DECISION, List.of(newest), Decisions.fields(2, 1, undo));
          store.reports().setNewest(2, leaf);
          return leaf;
        });
      }
      assertThat(archive.verify().faults())
          .anyMatch(fault -> fault.contains("does not fit the ones before it"));
    }
  }

  @Test
  void anOlderCopyOfTheWholeIsFound() throws IOException {
    SmallArchive small = small();
    small.filled().close();
    Runnable older = engine.kept(small.database());
    try (Archive archive = small.open()) {
      archive.add(List.of(SmallArchive.addition("more.txt", "Police held four people in Yanji.")));
    }
    older.run();
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults())
          .singleElement()
          .asString()
          .contains("put back to an older state");
    }
  }

  @Test
  void nothingIsAddedToAnOlderCopyThatWouldHideIt() throws IOException {
    SmallArchive small = small();
    small.filled().close();
    Runnable older = engine.kept(small.database());
    Addition more = SmallArchive.addition("more.txt", "Police held four people in Yanji.");
    try (Archive archive = small.open()) {
      archive.add(List.of(more));
    }
    older.run();
    try (Archive archive = small.open()) {
      Addition other = SmallArchive.addition("other.txt", "Police held five people in Yanji.");
      assertThatThrownBy(() -> archive.add(List.of(other)))
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("Nothing was written");
      assertThat(archive.count(ReportFilter.ALL)).isEqualTo(2);
    }
  }

  @Test
  void aHistoryThatWentAnotherWayIsFound() throws IOException {
    SmallArchive small = small();
    small.filled().close();
    Runnable older = engine.kept(small.database());
    try (Archive archive = small.open()) {
      archive.add(List.of(SmallArchive.addition("one.txt", "Police held four people in Yanji.")));
    }
    older.run();
    Path elsewhere = folder.resolve("elsewhere");
    try (Archive archive =
        Archive.open(small.database(), elsewhere, Clock.systemUTC(), "durumi test")) {
      archive.add(List.of(SmallArchive.addition("two.txt", "Police held five people in Yanji.")));
      archive.add(List.of(SmallArchive.addition("three.txt", "Police held six people in Yanji.")));
    }
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults())
          .singleElement()
          .asString()
          .contains("are not those that were signed before");
    }
  }
}
