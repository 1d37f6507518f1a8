package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.ReportRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@BothDatabases
class FamilyTests {

  private static final String TOLD =
      """
      Nine held near the river

      2019-08-22

      Police in Yanji arrested nine North Korean refugees on August 20, a witness said on Thursday. \
      The nine had crossed the Tumen River four days before and stayed in a house outside the city. \
      They are likely to be sent back to North Korea soon, the witness added, and nobody may visit.
      """;

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private SmallArchive small;

  @BeforeEach
  void choosePlace() {
    small = new SmallArchive(folder, engine);
  }

  private static void add(Archive archive, String... texts) {
    List<Addition> additions = new ArrayList<>();
    for (String text : texts) {
      additions.add(SmallArchive.addition("told.txt", text));
    }
    archive.add(additions);
  }

  private static List<Long> copies(Archive archive, long report) {
    return archive.casework().copies(report).stream().map(ReportRow::number).toList();
  }

  @Test
  void tellingsOfOneTextAreOneFamilyWhicheverCameFirst() {
    try (Archive archive = small.make()) {
      add(archive, TOLD, SmallArchive.KILLING, TOLD.replace("a witness", "one witness"));
      add(archive, TOLD + "\nCopyright.\n");
      assertThat(copies(archive, 1)).containsExactly(3L, 4L);
      assertThat(copies(archive, 4)).containsExactly(1L, 3L);
      assertThat(copies(archive, 2)).isEmpty();
      assertThat(archive.casework().of(4).family()).isOne();
      assertThat(archive.casework().of(1).kin()).isTrue();
      assertThat(archive.casework().of(2).kin()).isFalse();
    }
  }

  @Test
  void shortTextsThatDifferByAWordAreNotFolded() {
    try (Archive archive = small.make()) {
      add(
          archive,
          "Police held nine people.",
          "Police held ten people.",
          "Police held  ten people!");
      assertThat(copies(archive, 1)).isEmpty();
      assertThat(copies(archive, 2)).containsExactly(3L);
    }
  }

  @Test
  void aFamilyDoesNotDriftFromTellingToTelling() {
    String middle = TOLD.replace("on Thursday", "when asked on Friday by telephone");
    String end = middle.replace("outside the city", "that belonged to a farmer north of there");
    String last = end.replace("nobody may visit", "neither lawyers nor relatives may see them now");
    try (Archive archive = small.make()) {
      add(archive, TOLD, middle, end, last);
      assertThat(archive.casework().of(2).family()).isOne();
      assertThat(archive.casework().of(4).family()).isNotEqualTo(1);
    }
  }

  @Test
  void familiesCanBeFoundAnew() {
    try (Archive archive = small.make()) {
      add(archive, TOLD, SmallArchive.KILLING, TOLD.replace("a witness", "one witness"));
      archive.compact(true);
      assertThat(copies(archive, 1)).containsExactly(3L);
      assertThat(archive.casework().of(1).kin()).isTrue();
      add(archive, TOLD + "\nCopyright.\n");
      assertThat(copies(archive, 4)).containsExactly(1L, 3L);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }
}
