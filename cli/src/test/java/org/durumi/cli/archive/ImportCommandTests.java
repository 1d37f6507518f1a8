package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTests {

  private static final String LIST =
      """
      Title,Date,Location,Victims,Type of act,Perpetrator,Source
      First,2019-08-20,Yanji,9,Arrest,police,A newspaper
      Second,03/04/2020,Tumen,21-30,Refoulement,border guards,A witness
      ,,,,,,
      Third,2021-05,Hunchun,many,Questioning,police,A newspaper
      """;

  @TempDir private Path folder;

  private Office office;
  private Path list;
  private Path mapping;

  @BeforeEach
  void openOffice() {
    office = new Office(folder);
    list = office.report("list.csv", LIST);
    mapping = folder.resolve("list.mapping");
  }

  @Test
  void aMappingIsProposedAndNothingComesIn() throws IOException {
    Door proposed = propose();
    assertThat(proposed.code()).isZero();
    assertThat(proposed.out())
        .contains("\ntitle: Title\n", "\ntype: Type of act\n", "\npeople: Victims\n")
        .contains("type of \"Arrest\": arrest_detention", "type of \"Questioning\": ?")
        .contains("dates are: unknown");
    assertThat(office.archive()).doesNotExist();
  }

  @Test
  void aDryRunTellsOfEachRowWithoutItsWords() throws IOException {
    propose();
    Door dry = office.run("import", list, "--mapping", mapping, "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out())
        .isEqualTo(
            """
            row 2: arrest_detention, with date, place in words, people, agent
            row 3: forced_repatriation, with place in words, people, agent
              The column for 'date' holds what cannot be read, so it is left out; write it as \
            2016-11-30, or say 'dates are' in the mapping.
            row 5: a report without an event
              No type is told; it comes in as a report without an event.
            Would come in: 3 rows
              a report without an event: 1
              arrest_detention: 1
              forced_repatriation: 1
            Would stay out: 0 rows
            Nothing was added.
            """);
    assertThat(office.archive()).doesNotExist();
  }

  @Test
  void whatComesInIsProposedAndNeverAccepted() throws IOException {
    propose();
    Files.writeString(mapping, Files.readString(mapping).replace("unknown", "day first"));
    Door added = office.run("import", list, "--mapping", mapping);
    assertThat(added.err()).doesNotContain("Exception");
    assertThat(added.code()).isZero();
    assertThat(added.out())
        .endsWith(
            "Added 3 reports with 2 proposed events; 0 of the inputs were" + " here already.\n");
    assertThat(office.run("list", "--status", "proposed").out()).contains("First", "Second");
    assertThat(office.run("list", "--status", "accepted").out()).doesNotContain("First");
    assertThat(office.run("show", "2").out()).contains("3 April 2020", "Tumen", "21");
    assertThat(office.run("verify").out()).endsWith("OK\n");
    assertThat(office.run("import", list, "--mapping", mapping).out())
        .contains("is here already, as reports 1 to 3");
  }

  @Test
  void aMappingThatDoesNotFitIsRefusedInASentence() throws IOException {
    propose();
    Files.writeString(mapping, "title: Heading\n");
    Door door = office.run("import", list, "--mapping", mapping);
    assertThat(door.code()).isEqualTo(1);
    assertThat(door.err())
        .isEqualTo(list + " has no column that the mapping names for 'title'; mend the mapping.\n");
    Files.writeString(mapping, "title Title\n");
    assertThat(office.run("import", list, "--mapping", mapping).err())
        .isEqualTo(mapping + " has no colon in line 1; write it as field: column.\n");
  }

  @Test
  void rowsOfOneTableAreNotTakenForCopiesOfEachOther() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "title,type_of_act,modality,when,place,country,province,"
                + "precision,people_min,people_max,people_best,agents,outcome,origins,sources,release\n");
    String[] towns = {"Yanji", "Tumen", "Hunchun", "Helong", "Longjing", "Antu", "Wangqing"};
    for (int i = 0; i < towns.length; i++) {
      rows.append(
          "Incident "
              + i
              + ": arrest detention,arrest_detention,occurred,2019-0"
              + (i + 1)
              + "-10:2019-0"
              + (i + 1)
              + "-12,"
              + towns[i]
              + ",CN,Jilin,town,"
              + i
              + ","
              + (i + 3)
              + ","
              + (i + 1)
              + ",police|border guards,returned,2,news|testimony,Arrests and forced returns"
              + " in the border area between 2018 and 2020\n");
    }
    list = office.report("uwazi.csv", rows.toString());
    propose();
    assertThat(office.run("import", list, "--mapping", mapping).code()).isZero();
    assertThat(office.run("incidents").out()).doesNotContain("7 tellings");
    assertThat(office.run("list", "--limit", "20").out()).contains("Yanji", "Wangqing");
  }

  private Door propose() throws IOException {
    Door proposed = office.run("import", list);
    Files.writeString(mapping, proposed.out());
    return proposed;
  }
}
