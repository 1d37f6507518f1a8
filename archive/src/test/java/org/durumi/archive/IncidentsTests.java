package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Reports of the archive as incidents, linked as they come in. */
@BothDatabases
class IncidentsTests {

  private static final Reviewer BY = new Reviewer("Min-ji");

  private static final String RAID =
      "2019-08-22\n\nPolice in Yanji arrested nine North Korean refugees on August 20, 2019, a"
          + " witness said.\n";
  private static final String RAID_TOO =
      "2019-08-23\n\nNine North Korean refugees were arrested by police in Yanji on August 20,"
          + " 2019, said a relative of one of them.\n";

  @Parameter private Engine engine;
  @TempDir private Path folder;
  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  private static void add(Archive archive, String name, String text) {
    archive.add(List.of(SmallArchive.addition(name, text)));
  }

  private Archive three() {
    Archive archive = small.make();
    add(archive, "raid.txt", RAID);
    add(archive, "too.txt", RAID_TOO);
    add(archive, "elsewhere.txt", SmallArchive.KILLING);
    return archive;
  }

  private static List<String> all(Archive archive) {
    List<String> all = new ArrayList<>();
    for (IncidentRow row : archive.incidents().find(IncidentFilter.ALL, 1_000)) {
      all.add(
          row.id()
              + archive.incidents().file(row.id()).told().stream()
                  .map(told -> " " + told.id() + "/" + told.root())
                  .toList()
              + row.tellings()
              + row.roots()
              + row.least()
              + row.most());
    }
    return all;
  }

  private static String id(Archive archive, long report) {
    return archive.incidents().of(new TellingId(report, 1)).orElseThrow().id();
  }

  @Test
  void twoReportsOfOneHappeningAreOneIncidentAsTheyComeIn() {
    try (Archive archive = small.make()) {
      add(archive, "raid.txt", RAID);
      assertThat(archive.incidents().count(IncidentFilter.ALL)).isOne();
      String before = id(archive, 1);
      add(archive, "too.txt", RAID_TOO);
      add(archive, "elsewhere.txt", SmallArchive.KILLING);
      assertThat(archive.incidents().find(IncidentFilter.ALL, 10)).hasSize(2);
      IncidentRow raid = archive.incidents().find(IncidentFilter.ALL, 10).getLast();
      assertThat(raid.id()).isEqualTo(before).hasSize(12);
      assertThat(raid.tellings()).isEqualTo(2);
      assertThat(raid)
          .extracting(IncidentRow::place, IncidentRow::firstDay)
          .containsExactly("Yanji", "2019-08-20");
      assertThat(raid).extracting(IncidentRow::least, IncidentRow::most).containsExactly(9, 9);
      assertThat(archive.incidents().file(before).links()).hasSize(1);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void linkingAllAnewGivesWhatCameStepByStep() {
    Random random = new Random(20_261_128);
    String[] towns = {"Yanji", "Namyang", "Tumen", "Shenyang"};
    try (Archive archive = small.make()) {
      for (int i = 0; i < 40; i++) {
        String text =
            "2019-08-%02d\n\nPolice in %s arrested %d North Korean refugees on August %d, 2019, %s said.\n"
                .formatted(
                    20 + random.nextInt(9),
                    towns[random.nextInt(4)],
                    2 + random.nextInt(3),
                    10 + random.nextInt(9),
                    random.nextBoolean() ? "a witness" : "a source in the city");
        add(archive, "r" + i + ".txt", text);
        archive.incidents().count(IncidentFilter.ALL);
      }
      List<String> step = all(archive);
      assertThat(step).hasSizeBetween(2, 39);
      archive.incidents().link(LinkedEvents.NOT_REJECTED);
      assertThat(all(archive)).isEqualTo(step);
    }
  }

  @Test
  void whatIsSplitStaysApartForEverAndUndoneComesTogether() {
    try (Archive archive = three()) {
      String raid = id(archive, 1);
      List<IncidentRow> two =
          archive
              .incidents()
              .split(raid, List.of(new TellingId(2, 1)), BY, SmallArchive.now(), "another bus");
      assertThat(two).hasSize(2);
      assertThat(two.getFirst().id()).isEqualTo(raid);
      archive.incidents().link(LinkedEvents.NOT_REJECTED);
      assertThat(id(archive, 2)).isNotEqualTo(raid);
      assertThatThrownBy(
              () -> archive.incidents().merge(raid, id(archive, 2), BY, SmallArchive.now(), null))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("1.1 and 2.1 were said to be two incidents");
      assertThat(archive.incidents().undo(raid, BY, SmallArchive.now(), null)).hasSize(1);
      assertThat(id(archive, 2)).isEqualTo(raid);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatIsMergedStaysTogetherWhateverItsScore() {
    try (Archive archive = three()) {
      String raid = id(archive, 1);
      IncidentRow one =
          archive.incidents().merge(id(archive, 3), raid, BY, SmallArchive.now(), "one gang");
      assertThat(one.id()).isEqualTo(raid);
      assertThat(one.tellings()).isEqualTo(3);
      archive.incidents().link(LinkedEvents.NOT_REJECTED);
      assertThat(id(archive, 3)).isEqualTo(raid);
      assertThat(archive.incidents().file(raid).decisions()).hasSize(2);
      assertThatThrownBy(() -> archive.incidents().merge(raid, raid, BY, SmallArchive.now(), null))
          .isInstanceOf(RefusedDecision.class);
      archive.incidents().undo(raid, BY, SmallArchive.now(), null);
      assertThat(id(archive, 3)).isNotEqualTo(raid);
      assertThatThrownBy(() -> archive.incidents().undo(raid, BY, SmallArchive.now(), null))
          .isInstanceOf(RefusedDecision.class)
          .hasMessage("Nobody decided anything about this incident that still stands.");
    }
  }

  @Test
  void aSplitAfterAMergeSupersedesItAndUndoingBringsItBack() {
    try (Archive archive = three()) {
      String raid = id(archive, 1);
      archive.incidents().merge(raid, id(archive, 3), BY, SmallArchive.now(), null);
      archive
          .incidents()
          .split(raid, List.of(new TellingId(3, 1)), BY, SmallArchive.now(), "two places");
      assertThat(id(archive, 3)).isNotEqualTo(raid);
      archive.incidents().undo(raid, BY, SmallArchive.now(), null);
      assertThat(id(archive, 3)).isEqualTo(raid);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatWasMergedMoreThanOnceIsSplitWithOneWord() {
    try (Archive archive = three()) {
      Incidents incidents = archive.incidents();
      String raid = id(archive, 1);
      incidents.split(raid, List.of(new TellingId(2, 1)), BY, SmallArchive.now(), null);
      incidents.undo(raid, BY, SmallArchive.now(), null);
      incidents.decide(List.of(same(1, 2)));
      incidents.merge(raid, id(archive, 3), BY, SmallArchive.now(), null);
      incidents.decide(List.of(same(2, 3)));
      List<IncidentRow> now =
          incidents.split(raid, List.of(new TellingId(3, 1)), BY, SmallArchive.now(), null);
      assertThat(now).extracting(IncidentRow::tellings).containsExactly(2, 1);
      assertThat(archive.verify().faults()).isEmpty();
      incidents.undo(raid, BY, SmallArchive.now(), null);
      assertThat(id(archive, 3)).isEqualTo(raid);
      assertThat(incidents.standing().sameIncident()).hasSize(3);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatIsTornIsCalledByTheOldestTellingsDayAndPlace() {
    try (Archive archive = three()) {
      Incidents incidents = archive.incidents();
      incidents.split(
          id(archive, 1), List.of(new TellingId(1, 1)), BY, SmallArchive.now(), "not the same");
      IncidentRow torn =
          incidents.merge(id(archive, 2), id(archive, 3), BY, SmallArchive.now(), null);
      assertThat(torn.tellings()).isEqualTo(2);
      assertThat(torn.place()).isEqualTo("Yanji");
      assertThat(torn.firstDay()).isEqualTo("2019-08-20");
    }
  }

  private static LinkDecision same(long one, long other) {
    TellingPair pair = new TellingPair(new TellingId(one, 1), new TellingId(other, 1));
    return new LinkDecision.SameIncident(pair, BY, SmallArchive.now(), null);
  }

  @Test
  void whatIsRejectedTellsOfNothingUntilThatIsTakenBack() {
    try (Archive archive = three()) {
      String raid = id(archive, 2);
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(1),
          new Decision.Rejected(BY, SmallArchive.now(), "a film"));
      assertThat(archive.incidents().of(new TellingId(1, 1))).isEmpty();
      assertThat(id(archive, 2)).isNotEqualTo(raid);
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(1),
          new Decision.Undone(BY, SmallArchive.now(), null));
      assertThat(id(archive, 2)).isEqualTo(raid);
    }
  }

  @Test
  void acceptedEventsAloneAreLinkedIfThatIsWanted() {
    try (Archive archive = three()) {
      archive.decide(
          archive.dossier(2).orElseThrow(),
          List.of(1),
          new Decision.Accepted(BY, SmallArchive.now(), null));
      archive.incidents().link(LinkedEvents.ACCEPTED);
      assertThat(archive.incidents().linked()).isEqualTo(LinkedEvents.ACCEPTED);
      assertThat(archive.incidents().find(IncidentFilter.ALL, 10))
          .singleElement()
          .satisfies(row -> assertThat(row.oldest()).isEqualTo(new TellingId(2, 1)));
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(1),
          new Decision.Accepted(BY, SmallArchive.now(), null));
      assertThat(id(archive, 2)).isEqualTo(id(archive, 1));
    }
  }

  @Test
  void anIncidentIsFoundByTheFirstDigitsOfItsId() {
    try (Archive archive = three()) {
      String raid = id(archive, 1);
      assertThat(archive.incidents().of(raid.substring(0, 6)).id()).isEqualTo(raid);
      assertThatThrownBy(() -> archive.incidents().of("zz"))
          .isInstanceOf(UnknownIdException.class)
          .hasMessage("There is no incident zz.");
      assertThatThrownBy(() -> archive.incidents().of(""))
          .isInstanceOf(UnknownIdException.class)
          .hasMessageContaining("Several incidents");
    }
  }

  @Test
  void filtersNarrow() {
    try (Archive archive = three()) {
      Incidents incidents = archive.incidents();
      String type = archive.events(3).getFirst().type();
      assertThat(incidents.count(new IncidentFilter(type, null, null, null, 0, 0))).isOne();
      assertThat(incidents.count(new IncidentFilter(null, "yanji", null, null, 0, 0))).isOne();
      assertThat(incidents.count(new IncidentFilter(null, null, null, null, 0, 2))).isOne();
      assertThat(incidents.count(new IncidentFilter(null, null, null, null, 9, 0))).isZero();
    }
  }

  @Test
  void whatWasStoppedWhileLinkingLeavesAllAsItWas() {
    try (Archive archive = three()) {
      assertThat(archive.incidents().ahead()).isPositive();
      assertThat(archive.incidents().bringUpToDate(() -> false)).isFalse();
      assertThat(archive.incidents().ahead()).isPositive();
      assertThat(archive.incidents().bringUpToDate(() -> true)).isTrue();
      assertThat(archive.incidents().ahead()).isZero();
      List<String> linked = all(archive);
      add(archive, "again.txt", RAID.replace("a witness", "a second witness"));
      assertThat(archive.incidents().bringUpToDate(() -> false)).isFalse();
      assertThat(all(archive)).hasSameSizeAs(linked);
    }
  }
}
