package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.CustodyRow;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.Kept;
import org.durumi.archive.store.UndecidedRow;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of linking step by step, beside what comes of making it anew. */
@Tag("long")
@BothDatabases
class StepwiseTests {

  private static final Reviewer BY = new Reviewer("Min-ji");
  private static final List<String> TOWNS = List.of("Yanji", "Tumen", "Shenyang");
  private static final List<String> ACTS =
      List.of("arrested", "arrested", "moved", "forcibly returned", "released");

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private final Random random = new Random(20_261_129);
  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  private String report() {
    LocalDate day = LocalDate.of(2019, 8, 1).plusDays(random.nextInt(40));
    String town = TOWNS.get(random.nextInt(TOWNS.size()));
    int people = 2 + random.nextInt(8);
    String date = "%tB %d, %d".formatted(day, day.getDayOfMonth(), day.getYear());
    String text =
        "%s\n\nPolice in %s %s %d North Korean refugees on %s, a witness said.\n"
            .formatted(day.plusDays(2), town, ACTS.get(random.nextInt(ACTS.size())), people, date);
    return random.nextBoolean()
        ? text
        : text
            + "The same refugees were forcibly returned to North Korea on "
            + "%tB %d".formatted(day.plusDays(5), day.plusDays(5).getDayOfMonth())
            + ", 2019, a source said.\n";
  }

  private void step(Archive archive, long reports) {
    long report = 1 + random.nextLong(reports);
    Dossier dossier = archive.dossier(report).orElseThrow();
    List<Integer> all = IntStream.rangeClosed(1, dossier.reviews().size()).boxed().toList();
    if (all.isEmpty()) {
      return;
    }
    try {
      switch (random.nextInt(6)) {
        case 0, 1, 2 ->
            archive.decide(dossier, all, new Decision.Accepted(BY, SmallArchive.now(), null));
        case 3 ->
            archive.decide(
                dossier, List.of(1), new Decision.Rejected(BY, SmallArchive.now(), "a film"));
        case 4 ->
            archive.decide(dossier, List.of(1), new Decision.Undone(BY, SmallArchive.now(), null));
        default -> decideAboutTwo(archive, reports);
      }
    } catch (RefusedDecision e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  private void decideAboutTwo(Archive archive, long reports) {
    long one = 1 + random.nextLong(reports - 1);
    TellingPair pair =
        new TellingPair(
            new TellingId(one, 1), new TellingId(one + 1 + random.nextLong(reports - one), 1));
    boolean linked =
        archive.events(pair.first().report()).isEmpty()
            || archive.events(pair.second().report()).isEmpty();
    if (!linked) {
      archive
          .incidents()
          .decide(
              List.of(
                  switch (random.nextInt(4)) {
                    case 0 -> new LinkDecision.SameIncident(pair, BY, SmallArchive.now(), null);
                    case 1 ->
                        new LinkDecision.NotTheSameIncident(pair, BY, SmallArchive.now(), null);
                    case 2 -> new LinkDecision.SameGroup(pair, BY, SmallArchive.now(), null);
                    default -> new LinkDecision.NotTheSameGroup(pair, BY, SmallArchive.now(), null);
                  }));
    }
  }

  @ParameterizedTest
  @EnumSource(LinkedEvents.class)
  void whateverIsDecidedAllThatIsKeptIsAsIfMadeAnew(LinkedEvents events) {
    Locale.setDefault(Locale.ROOT);
    try (Archive archive = small.make()) {
      archive.incidents().link(events);
      for (int i = 1; i <= 30; i++) {
        archive.add(List.of(SmallArchive.addition("r" + i + ".txt", report())));
        step(archive, i);
        if (i > 2) {
          step(archive, i);
        }
        archive.incidents().count(IncidentFilter.ALL);
        if (i % 6 == 0) {
          Map<String, List<String>> step = Kept.of(archive.store());
          archive.incidents().link(events);
          Map<String, List<String>> anew = Kept.of(archive.store());
          step.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(anew.get(table)));
        }
      }
      Map<String, List<String>> kept = Kept.of(archive.store());
      assertThat(kept.get("custody")).hasSizeGreaterThan(3);
      assertThat(kept.get("undecided")).isNotEmpty();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void peopleInCustodyAreFollowedThroughAcceptedEventsAloneWhicheverAreLinked() {
    for (LinkedEvents events : LinkedEvents.values()) {
      SmallArchive one = new SmallArchive(folder.resolve(events.name()), engine);
      try (Archive archive = one.make()) {
        archive.add(List.of(SmallArchive.addition("arrests.txt", SmallArchive.ARRESTS)));
        archive.incidents().link(events);
        Followed followed = archive.incidents().followed();
        assertThat(followed.count(CustodyRow.State.OPEN)).isZero();
        accept(archive, 1);
        List<CustodyRow> rows = followed.open(LocalDate.of(2019, 1, 1));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().urgency()).isEqualTo(3);
        assertThat(followed.groups(List.of(rows.getFirst().first())).values())
            .singleElement()
            .satisfies(people -> assertThat(people.group().chain().incidents()).hasSize(2));
        archive.decide(
            archive.dossier(1).orElseThrow(),
            List.of(1, 2),
            new Decision.Rejected(BY, SmallArchive.now(), "a film"));
        assertThat(followed.count(CustodyRow.State.OPEN)).isZero();
      }
    }
  }

  private static void accept(Archive archive, long report) {
    List<Integer> all = archive.events(report).stream().map(EventRow::number).toList();
    archive.decide(
        archive.dossier(report).orElseThrow(),
        all,
        new Decision.Accepted(BY, SmallArchive.now(), null));
  }

  @Test
  void aPairThatWasDecidedAboutIsNotAskedForAgain() {
    try (Archive archive = small.make()) {
      List<UndecidedRow> open = new ArrayList<>();
      for (int i = 1; open.isEmpty(); i++) {
        archive.add(List.of(SmallArchive.addition("r" + i + ".txt", report())));
        open.addAll(archive.incidents().undecided().most(1));
      }
      TellingPair pair = open.getFirst().pair();
      archive
          .incidents()
          .decide(List.of(new LinkDecision.NotTheSameIncident(pair, BY, SmallArchive.now(), null)));
      assertThat(archive.incidents().undecided().most(100))
          .noneMatch(row -> row.pair().equals(pair));
      archive
          .incidents()
          .decide(List.of(new LinkDecision.Undone(pair, BY, SmallArchive.now(), null)));
      assertThat(archive.incidents().undecided().most(100)).contains(open.getFirst());
    }
  }
}
