package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.durumi.archive.move.MoveRefusal;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is the same wherever it is carried. */
class MovingTests {

  @TempDir private Path folder;

  private SmallArchive place(String name, Engine engine) {
    return new SmallArchive(folder.resolve(name), engine);
  }

  @Test
  void anArchiveIsTheSameOnAServerAndBackInAFile() {
    SmallArchive server = place("server", Engine.SERVER);
    SmallArchive back = place("back", Engine.FILE);
    Map<String, List<String>> rows;
    try (Archive archive = place("file", Engine.FILE).published()) {
      archive.incidents().link(LinkedEvents.NOT_REJECTED);
      rows = Rows.of(archive.store());
      assertThat(rows.get("entry")).hasSizeGreaterThan(15);
      assertThat(rows.get("telling_key")).isNotEmpty();
      archive.moving().carry(server.database());
      archive.moving().note(server.database());
    }
    try (Archive archive = server.open()) {
      assertThat(Rows.of(archive.store())).isEqualTo(rows);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.search(Query.parse("\"two men\""), Filters.NONE, 5).hits()).hasSize(1);
      archive.moving().carry(back.database());
    }
    try (Archive archive = back.open()) {
      assertThat(Rows.of(archive.store())).isEqualTo(rows);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.search(Query.parse("\"two men\""), Filters.NONE, 5).hits()).hasSize(1);
    }
  }

  @Test
  void theLogGoesOnWhereItWasCarriedTo() {
    SmallArchive server = place("server", Engine.SERVER);
    try (Archive archive = place("file", Engine.FILE).filled()) {
      archive.moving().carry(server.database());
    }
    try (Archive archive = server.open()) {
      long before = archive.verify().entries();
      archive.add(List.of(SmallArchive.addition("more.txt", "Police held 5 people in Yanji.")));
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.verify().entries()).isEqualTo(before + 3);
    }
  }

  @Test
  void whatBreaksOffInTheMiddleIsNoArchiveAndMayBeTriedAgain() {
    SmallArchive server = place("server", Engine.SERVER);
    try (Archive archive = place("file", Engine.FILE).published()) {
      Rows.harm(server.database(), "alter table outgoing rename to hidden");
      assertThatThrownBy(() -> archive.moving().carry(server.database()))
          .isInstanceOf(ArchiveFaultException.class);
      assertThatThrownBy(server::open)
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("no whole archive");
      Rows.harm(server.database(), "alter table hidden rename to outgoing");
      archive.moving().carry(server.database());
    }
    try (Archive archive = server.open()) {
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatDoesNotProveItselfIsNotCarried() {
    SmallArchive server = place("server", Engine.SERVER);
    try (Archive archive = place("file", Engine.FILE).filled()) {
      Rows.harm(archive.store(), "update report set title = 'Another' where number = 1");
      assertThatThrownBy(() -> archive.moving().carry(server.database()))
          .isInstanceOf(MoveRefusal.class)
          .hasMessageContaining("does not prove itself");
    }
    assertThatThrownBy(server::open).hasMessageContaining("no whole archive");
  }

  @Test
  void anArchiveThatIsThereStays() {
    SmallArchive server = place("server", Engine.SERVER);
    try (Archive there = server.filled();
        Archive archive = place("file", Engine.FILE).filled()) {
      assertThatThrownBy(() -> archive.moving().carry(server.database()))
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("holds an archive already");
      assertThat(there.verify().faults()).isEmpty();
    }
  }
}
