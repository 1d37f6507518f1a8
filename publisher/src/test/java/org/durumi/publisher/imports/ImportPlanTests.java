package org.durumi.publisher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.search.Letters;
import org.durumi.linker.root.Likeness;
import org.durumi.publisher.export.ExportFile;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown.Told;
import org.durumi.publisher.release.Shown.Withheld;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.event.StatedDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPlanTests {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @ParameterizedTest
  @ValueSource(strings = {"uwazi", "ftm", "csv", "xlsx"})
  void whatOneOfficeExportsAnotherBringsInAsProposals(String form) {
    ImportPlan plan = plan(bytes(form));
    assertThat(plan.coming()).hasSize(2);
    Event event = plan.coming().getFirst().casefile().events().getFirst();
    assertThat(event.type()).isEqualTo(ActType.ARREST_DETENTION);
    StatedDate date = Objects.requireNonNull(event.date());
    assertThat(date.period().start()).isEqualTo(new CalendarDate(2019, 8, 20));
    Place place = Objects.requireNonNull(Objects.requireNonNull(event.place()).place());
    assertThat(place.name()).isEqualTo("옌지");
    assertThat(place.country()).isEqualTo("CN");
    assertThat(place.latitude()).isEqualTo(42.9);
    assertThat(place.longitude()).isEqualTo(129.5);
    Event second = plan.coming().getLast().casefile().events().getFirst();
    assertThat(second.type()).isEqualTo(ActType.FORCED_REPATRIATION);
    assertThat(second.place()).isNull();
  }

  @Test
  void numbersAndAgentsComeBackFromUwazi() {
    Event event = plan(bytes("uwazi")).coming().getFirst().casefile().events().getFirst();
    assertThat(event.victims())
        .singleElement()
        .satisfies(group ->
            assertThat(Objects.requireNonNull(group.count()).count()).isEqualTo(Count.exactly(25)));
    assertThat(event.agents())
        .singleElement()
        .satisfies(agent -> assertThat(agent.kind()).isEqualTo(Agent.Kind.POLICE));
    assertThat(event.modality()).isEqualTo(Modality.OCCURRED);
  }

  @Test
  void everyProposalQuotesItsRow() {
    for (ImportPlan.Coming row : plan(bytes("uwazi")).coming()) {
      Casefile casefile = row.casefile();
      Event event = casefile.events().getFirst();
      assertThat(event.trigger().isFrom(casefile.report().text())).isTrue();
      assertThat(event.evidence()).isNotEmpty().isSorted();
      assertThat(event.confidence()).isEqualTo(0.5);
    }
  }

  @Test
  void theWholeFileIsKeptAndEachRowIsAReportOfIt() {
    byte[] file = bytes("uwazi");
    assertThat(plan(file).prepared())
        .isInstanceOfSatisfying(
            Prepared.Ready.class,
            ready -> {
              assertThat(ready.addition().snapshot().bytes()).isEqualTo(file);
              assertThat(ready.addition().reports())
                  .extracting(item -> item.item())
                  .containsExactly(2, 3);
            });
  }

  @Test
  void rowsOfOneTableAreNotTakenForCopiesOfEachOther() {
    StringBuilder csv = new StringBuilder("title,type,when,place,country,agents,release\n");
    for (int i = 1; i < 8; i++) {
      csv.append(
          "Arrest detention in a town,arrest_detention,2019-0"
              + i
              + "-10,Town "
              + i
              + ",CN,police and border guards,Arrests and forced returns along the border of two"
              + " provinces between the years 2018 and 2020\n");
    }
    List<String> texts =
        plan(utf8(csv.toString())).coming().stream()
            .map(row -> Letters.of(row.casefile().report().text().string()))
            .toList();
    assertThat(Likeness.isNear(texts.get(0), texts.get(1))).isFalse();
  }

  @Test
  void aMappingIsReadBackAsItWasWritten() {
    Mapping proposed = MappingProposal.of(table(bytes("uwazi")));
    assertThat(Mapping.parse(proposed.text(List.of("a remark")))).isEqualTo(proposed);
    Mapping odd =
        Mapping.parse(
            "title: A: b\ntype of \"x\": y\": killing\nevery row is: torture_ill_treatment");
    assertThat(odd.columns()).containsEntry(Field.TITLE, "A: b");
    assertThat(odd.types()).containsKey("x\": y");
    assertThat(odd.everyRow()).isEqualTo(ActType.TORTURE_ILL_TREATMENT);
  }

  @Test
  void aMappingThatSaysSomethingTwiceIsRefusedWithTheLine() {
    for (String again : List.of("date: b", "type of \"x\": killing", "dates are: day first")) {
      assertThatThrownBy(
              () -> Mapping.parse("date: a\ntype of \"x\": ?\ndates are: unknown\n" + again))
          .isInstanceOf(ImportRefusal.class)
          .hasMessage("says in line 4 what an earlier line said already; leave one of the two");
    }
  }

  @Test
  void aMappingIsReadHoweverAnEditorSavedIt() {
    String text = "# \uae30\ub85d\ntitle: \uc81c\ubaa9\n";
    Mapping mapping = Mapping.parse(text);
    assertThat(Mapping.read(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(mapping);
    assertThat(Mapping.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(mapping);
  }

  @Test
  void entitiesComeInFromLinesAndFromAnArrayAlike() {
    String first =
        "{\"id\":\"a\",\"schema\":\"Event\",\"properties\":{\"name\":[\"A raid\"],\"startDate\":[\"2022-11-03\"]}}";
    String second = first.replace("startDate", "date").replace("-11-", "-12-");
    ImportTable lines = table(utf8(first + "\n" + second + "\n"));
    ImportTable array = table(utf8("[\n " + first + ", " + second + "]"));
    assertThat(lines.kind()).isEqualTo(ImportTable.Kind.FTM);
    assertThat(lines.header()).containsExactly("id", "name", "date");
    assertThat(lines.rows())
        .extracting(row -> row.cells().getLast())
        .containsExactly("2022-11-03", "2022-12-03");
    assertThat(array.rows()).isEqualTo(lines.rows());
    assertThat(array.kind()).isEqualTo(ImportTable.Kind.FTM);
  }

  @Test
  void whereOneDateTellsTheOrderAllAreReadByIt() {
    ImportTable table = table(utf8("date,place\n25/03/2020,a\n03/04/2020,b\n"));
    Mapping mapping = MappingProposal.of(table);
    assertThat(mapping.order()).isEqualTo(Mapping.DayOrder.DAY_FIRST);
    assertThat(DateValue.read("03/04/2020", mapping.order()))
        .contains(Period.of(LocalDate.of(2020, 4, 3)));
    assertThat(DateValue.read("03/04/2020", Mapping.DayOrder.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2019-08-20; 2019-08-20",
        "2019.8.20; 2019-08-20",
        "2019년 8월 20일; 2019-08-20",
        "2019年8月; 2019-08",
        "2019; 2019",
        "20 August 2019; 2019-08-20",
        "Aug 20, 2019; 2019-08-20",
        "August 2019; 2019-08",
        "2019-08-20~2019-08-25; 2019-08-20/2019-08-25",
        "2019-08-20:2019-08-25; 2019-08-20/2019-08-25",
        "2019-08-20:; 2019-08-20/..",
        ":2019-08-20; ../2019-08-20",
        "2019-08/2019-09; 2019-08/2019-09",
        "XXXX-11-30; XXXX-11-30",
        "20/08/2019; 2019-08-20",
        "2019-08-20T00:00; 2019-08-20"
      })
  void datesAreReadAsPeopleWriteThem(String cell, String edtf) {
    assertThat(DateValue.read(cell, Mapping.DayOrder.UNKNOWN).map(Period::edtf)).contains(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"soon", "2019-13-01", "32/08/2019", "31 June 2019", "0", "last week", "-"})
  void whatIsNoDateIsNotRead(String cell) {
    assertThat(DateValue.read(cell, Mapping.DayOrder.DAY_FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "9; 9",
        "1,200; 1200",
        "21-30; 21-30",
        "21–30명; 21-30",
        "at least 9; 9 or more",
        "9+; 9 or more",
        "9명 이상; 9 or more",
        "about 60; about 60",
        "约60人; about 60",
        "up to 40; up to 40",
        "9.0; 9"
      })
  void numbersAreReadAsPeopleWriteThem(String cell, String count) {
    assertThat(CountValue.read(cell).map(Count::toString)).contains(count);
  }

  private static ImportPlan plan(byte[] file) {
    ImportTable table = table(file);
    return ImportPlan.of("list", file, table, MappingProposal.of(table), null);
  }

  private static ImportTable table(byte[] file) {
    return TableFile.read(file, ImportLimits.DEFAULT);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String form) {
    ExportFormat format = ExportFormats.of(List.of(form)).getFirst();
    ExportFile file = format.export(release()).files().getFirst();
    return file.content();
  }

  private static Release release() {
    ReleasedPlace yanji =
        new ReleasedPlace("옌지", "CN", "Jilin", 2033370L, 42.9, 129.5, Precision.TOWN);
    ReleasedIncident first =
        new ReleasedIncident(
            1,
            ActType.ARREST_DETENTION,
            Modality.OCCURRED,
            new Told<>(Period.of(LocalDate.of(2019, 8, 20))),
            new Told<>(yanji),
            new Told<>(Count.between(21, 30)),
            new Told<>(25),
            new Told<>(true),
            new Told<>(List.of("police")),
            new Told<>("returned"),
            new Told<>(2),
            new Told<>(List.of("news")));
    ReleasedIncident second =
        new ReleasedIncident(
            2,
            ActType.FORCED_REPATRIATION,
            Modality.OCCURRED,
            new Told<>(Period.of(new CalendarDate(2019, 9, 0))),
            new Withheld<>(),
            new Withheld<>(),
            new Withheld<>(),
            new Withheld<>(),
            new Withheld<>(),
            new Withheld<>(),
            new Withheld<>(),
            new Withheld<>());
    return new Release(
        1,
        "Arrests",
        "An office",
        DAY,
        Audience.PARTNER,
        new Coverage(DAY, DAY, 5, 2, "all", List.of()),
        List.of(first, second));
  }
}
