package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventQuery.Box;
import org.durumi.archive.store.EventRow;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The archive of {@link SmallArchive}: 1.1 accepted, 1.2 corrected, 2.1 rejected. */
@BothDatabases
class AcceptedEventTests {

  private static final LocalDate DAY = LocalDate.of(2019, 8, 20);

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  private static List<String> found(Archive archive, EventQuery query) {
    return archive.accepted(query).stream().map(row -> row.report() + "." + row.number()).toList();
  }

  @Test
  void onlyWhatAPersonStandsBehindIsFound() {
    try (Archive archive = small.filled()) {
      assertThat(found(archive, EventQuery.ALL)).containsExactlyInAnyOrder("1.1", "1.2");
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(2),
          new Decision.Rejected(new Reviewer("Jun"), SmallArchive.now(), "told twice"));
      assertThat(found(archive, EventQuery.ALL)).containsExactly("1.1");
      archive.decide(
          archive.dossier(1).orElseThrow(),
          List.of(1),
          new Decision.Undone(new Reviewer("Jun"), SmallArchive.now(), null));
      assertThat(found(archive, EventQuery.ALL)).isEmpty();
    }
  }

  @Test
  void itSaysWhereAndWhatIfThatIsWanted() {
    try (Archive archive = small.filled()) {
      EventQuery arrests = EventQuery.ALL.types(Set.of(ActType.ARREST_DETENTION));
      EventRow bare = archive.accepted(arrests).getFirst();
      assertThat(bare.said()).isNull();
      assertThat(bare.latitude()).isBetween(42.0, 44.0);
      assertThat(bare.longitude()).isBetween(129.0, 130.0);
      assertThat(bare.precision()).isEqualTo("town");
      assertThat(bare.geonames()).isNotNull();
      EventRow whole = archive.accepted(arrests.withSaid()).getFirst();
      assertThat(whole.said()).contains("\"arrest_detention\"");
      assertThat(archive.events(1).getFirst()).isEqualTo(whole);
      assertThat(archive.events(2).getFirst().said()).isNull();
    }
  }

  @Test
  void filtersNarrow() {
    try (Archive archive = small.filled()) {
      EventQuery all = EventQuery.ALL;
      assertThat(found(archive, all.modalities(Set.of(Modality.PLANNED)))).containsExactly("1.2");
      assertThat(found(archive, all.types(Set.of(ActType.KILLING)))).isEmpty();
      assertThat(found(archive, all.country("CN"))).contains("1.1");
      assertThat(found(archive, all.country("KR"))).isEmpty();
      assertThat(found(archive, all.limit(1))).hasSize(1);
      assertThat(found(archive, all.between(DAY, DAY))).contains("1.1");
      assertThat(found(archive, all.between(null, DAY.minusDays(1)))).doesNotContain("1.1");
      assertThat(found(archive, all.between(DAY.plusDays(1), null))).doesNotContain("1.1");
    }
  }

  @Test
  void aBoxMayCrossTheDateLine() {
    try (Archive archive = small.filled()) {
      assertThat(found(archive, EventQuery.ALL.box(new Box(42, 129, 44, 130)))).contains("1.1");
      assertThat(found(archive, EventQuery.ALL.box(new Box(42, 120, 44, -170)))).contains("1.1");
      assertThat(found(archive, EventQuery.ALL.box(new Box(42, 170, 44, -170)))).isEmpty();
    }
  }
}
