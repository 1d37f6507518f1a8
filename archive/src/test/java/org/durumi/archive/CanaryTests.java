package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.ClearServer;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.DebianPostgres;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.Rows;
import org.durumi.archive.store.SealedValues;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.record.casework.Project;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted in every field is found nowhere on the server. */
class CanaryTests {

  @TempDir private Path folder;

  @Test
  void nothingThatIsSealedIsInADumpOrInTheServersFiles() throws IOException {
    SmallArchive small = new SmallArchive(folder, Engine.SERVER);
    try (Archive archive = small.published()) {
      Canaries.plant(archive);
      nothingIsThere(archive, small.database());
    }
  }

  @Test
  void norWhereAFoldersArchiveWasCarriedThere() throws IOException {
    SmallArchive server = new SmallArchive(folder.resolve("server"), Engine.SERVER);
    try (Archive archive = new SmallArchive(folder.resolve("file")).published()) {
      Canaries.plant(archive);
      archive.moving().carry(server.database());
    }
    try (Archive archive = server.open()) {
      nothingIsThere(archive, server.database());
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whatLiesInTheClearIsRefusedAndGoesByAFolderToAServerThatSeesNothing() throws IOException {
    SmallArchive file = new SmallArchive(folder.resolve("file"));
    SmallArchive between = new SmallArchive(folder.resolve("between"));
    SmallArchive server = new SmallArchive(folder.resolve("server"), Engine.SERVER);
    Reviewer by = new Reviewer("Trauerschnaepper");
    Map<String, List<String>> rows;
    try (DebianPostgres older = DebianPostgres.start()) {
      SmallArchive sealed = file.with(older.named("postgres"));
      try (Archive archive = file.published()) {
        Canaries.plant(archive);
        // An older Durumi knew no projects.
        archive.casework().move(List.of(3L), Project.DEFAULT, by, null);
        rows = Rows.of(archive.store());
        Database clear = ClearServer.fill(archive.store(), older, "postgres");
        assertThat(found(older.dump("postgres"), hex(words()))).isNotEmpty();
        assertThatThrownBy(sealed::open)
            .isInstanceOf(ArchiveFaultException.class)
            .hasMessageContaining("kept all in the clear")
            .hasMessageContaining("durumi move");
        try (Archive old = file.with(clear).open()) {
          old.moving().carry(between.database());
        }
      }
      assertThatThrownBy(sealed::open).hasMessageContaining("kept all in the clear");
    }
    try (Archive archive = between.open()) {
      archive.moving().carry(server.database());
    }
    try (Archive archive = server.open()) {
      assertThat(Rows.of(archive.store())).isEqualTo(rows);
      archive.casework().move(List.of(3L), new Project("Steinwaelzer"), by, null);
      nothingIsThere(archive, server.database());
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  private static List<byte[]> words() {
    return Stream.of("Goldammerson", "Zaunkoenigstadt", "goldammerson")
        .map(word -> word.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static List<byte[]> needles(Archive archive) {
    Map<String, List<byte[]>> sealed = SealedValues.of(archive.store());
    assertThat(sealed.keySet())
        .containsAll(
            SealedValues.textColumns().stream()
                .filter(column -> !column.equals("stamp.token"))
                .toList());
    List<byte[]> needles = new ArrayList<>(words());
    sealed.values().forEach(needles::addAll);
    return needles;
  }

  private static void nothingIsThere(Archive archive, Database database) throws IOException {
    List<byte[]> needles = needles(archive);
    assertThat(archive.search(Query.parse("goldammerson"), Filters.NONE, 5).hits()).hasSize(1);

    byte[] dump = SharedPostgres.dump(database);
    assertThat(found(dump, List.of(Canaries.SETTING.getBytes(StandardCharsets.UTF_8)))).hasSize(1);
    assertThat(found(dump, needles)).isEmpty();
    assertThat(found(dump, hex(needles))).isEmpty();

    boolean control = false;
    try (Stream<Path> files = Files.walk(SharedPostgres.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = bytes(file);
        control |=
            !found(bytes, List.of(Canaries.SETTING.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(found(bytes, needles)).as(file.toString()).isEmpty();
      }
    }
    assertThat(control).isTrue();
  }

  /** A server takes away files of its own at any time; what is gone holds nothing. */
  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static List<byte[]> hex(List<byte[]> needles) {
    return needles.stream()
        .map(one -> HexFormat.of().formatHex(one).getBytes(StandardCharsets.US_ASCII))
        .toList();
  }

  /** The needles that are in it, as text. */
  private static Set<String> found(byte[] hay, List<byte[]> needles) {
    Set<String> found = new TreeSet<>();
    String text = new String(hay, StandardCharsets.ISO_8859_1);
    for (byte[] needle : needles) {
      if (text.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
        found.add(new String(needle, StandardCharsets.UTF_8));
      }
    }
    return found;
  }
}
