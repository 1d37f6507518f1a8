package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.Rows;
import org.durumi.archive.store.SharedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of a server's archive are changed while it is in use. */
class RotationTests {

  @TempDir private Path folder;

  @Test
  void keysAreChangedInStepsOfWhichEachLeavesAWholeArchive() {
    SmallArchive small = new SmallArchive(folder, Engine.SERVER);
    Map<String, List<String>> before;
    try (Archive archive = small.published()) {
      archive.incidents().link(LinkedEvents.NOT_REJECTED);
      before = Rows.of(archive.store());
    }
    Keyring both = SharedPostgres.KEYS.renewed();
    SmallArchive changing = small.with(SharedPostgres.with(small.database(), both));
    changing.database().useNewestKeys();
    int killed = 0;
    for (int batches = 1; ; batches++) {
      AtomicInteger left = new AtomicInteger(batches);
      try (Archive archive = changing.open()) {
        archive.resealing().run(() -> left.getAndDecrement() > 0);
        break;
      } catch (CancellationException e) {
        killed++;
        try (Archive archive = changing.open()) {
          assertThat(archive.verify().faults()).isEmpty();
          assertThat(Rows.of(archive.store())).isEqualTo(before);
          assertThat(archive.search(Query.parse("\"two men\""), Filters.NONE, 5).hits()).hasSize(1);
          assertThat(archive.casework().inbox(InboxQuery.ALL.owner("Jun")).rows()).hasSize(1);
        }
      }
    }
    assertThat(killed).isGreaterThan(10);
    SmallArchive after = small.with(SharedPostgres.with(small.database(), both.newest()));
    try (Archive archive = after.open()) {
      assertThat(Rows.of(archive.store())).isEqualTo(before);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.search(Query.parse("\"two men\""), Filters.NONE, 5).hits()).hasSize(1);
      archive.add(List.of(SmallArchive.addition("more.txt", "Police held 5 people in Yanji.")));
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whoHasTheOlderKeyFileIsToldSoAndWritesNothing() {
    SmallArchive small = new SmallArchive(folder, Engine.SERVER);
    try (Archive archive = small.filled()) {
      Keyring both = SharedPostgres.KEYS.renewed();
      SmallArchive changing = small.with(SharedPostgres.with(small.database(), both));
      assertThatThrownBy(changing::open)
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("durumi keys rotate");
      changing.database().useNewestKeys();
      Addition more = SmallArchive.addition("more.txt", "Police held 5 people in Yanji.");
      assertThatThrownBy(() -> archive.add(List.of(more)))
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("older than its last change of keys");
      try (Archive other = changing.open()) {
        other.add(List.of(more));
        assertThat(other.verify().faults()).isEmpty();
      }
    }
  }

  @Test
  void anotherArchivesKeysOpenNothing() {
    SmallArchive small = new SmallArchive(folder, Engine.SERVER);
    small.filled().close();
    SmallArchive stranger = small.with(SharedPostgres.with(small.database(), Keyring.random()));
    assertThatThrownBy(stranger::open)
        .isInstanceOf(ArchiveFaultException.class)
        .hasMessageContaining("not the one of that database");
    assertThatThrownBy(stranger.database()::useNewestKeys)
        .isInstanceOf(ArchiveFaultException.class)
        .hasMessageContaining("not the one of that database");
  }
}
