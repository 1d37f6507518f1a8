package org.durumi.desk.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.Followed;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.UndecidedRow;
import org.durumi.desk.BoardReports;
import org.durumi.desk.DeskScene;
import org.durumi.desk.LinkedReports;
import org.durumi.desk.Wire;
import org.durumi.desk.vault.Vault;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Scope;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.Tally;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk beside what the archive tells everybody else, such as the command line. */
class AgreeTests {

  private static final Pattern LINK =
      Pattern.compile("<h2><a href=\"/incidents/([0-9]+\\.[0-9]+)\"");
  private static final Pattern PAIR =
      Pattern.compile(
          "name=\"one\" value=\"([0-9.]+)\"><input type=\"hidden\" name=\"other\" value=\"([0-9.]+)\"");

  private static DeskScene scene;
  private static Wire inside;
  private static long proposal;

  @BeforeAll
  static void open() {
    scene =
        DeskScene.over(archive -> {
          LinkedReports.fill(archive, "2012-changchun", "2024-april", "2023-tumen");
          proposal =
              BoardReports.add(archive, "new.txt", BoardReports.arrests(LocalDate.of(2024, 6, 5)));
        });
    inside = scene.wire().inside("Min-ji");
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static <T> T archive(Function<Archive, T> question) {
    return scene.part(Vault.class).with(question);
  }

  private static List<String> found(
      Pattern pattern, String page, Function<MatchResult, String> of) {
    return pattern.matcher(page).results().map(of).toList();
  }

  @Test
  void incidentsAreThoseOfTheArchiveInItsOrderAndThePageSaysWhichEventsAreLinked() {
    String page = inside.get("/incidents").body();
    assertThat(found(LINK, page, one -> one.group(1)))
        .isNotEmpty()
        .isEqualTo(
            archive(archive -> archive.incidents().find(IncidentFilter.ALL, 50)).stream()
                .map(row -> row.oldest().toString())
                .toList());
    assertThat(page).contains("those that still wait for a decision");
    IncidentFilter month =
        new IncidentFilter(null, null, LocalDate.of(2012, 2, 1), LocalDate.of(2012, 2, 29), 0, 0);
    assertThat(found(LINK, inside.get("/incidents?month=2012-02").body(), one -> one.group(1)))
        .hasSize(archive(archive -> archive.incidents().count(month)));
  }

  @Test
  void anIncidentGoesByItsIdAsTheCommandLinePrintsItToo() {
    archive(archive -> archive.incidents().find(IncidentFilter.ALL, 50))
        .forEach(row ->
            assertThat(inside.get("/incidents/" + row.id()).body())
                .contains("/incidents/" + row.oldest()));
    assertThat(inside.get("/incidents/ffffffffffff").status()).isEqualTo(404);
  }

  @Test
  void pairsToDecideAboutAreThoseOfTheArchive() {
    List<UndecidedRow> rows = archive(archive -> archive.incidents().undecided().most(25));
    assertThat(
            found(
                PAIR,
                inside.get("/incidents/candidates").body(),
                one -> one.group(1) + "-" + one.group(2)))
        .isEqualTo(
            rows.stream().map(row -> row.pair().first() + "-" + row.pair().second()).toList());
  }

  @Test
  void whatAPersonAcceptsIsOnTheBoardAtOnceAndCountsAtOnce() {
    String card = "id=\"g" + proposal + "-";
    String counts = "/counts?from=2024-06&until=2024-06";
    assertThat(inside.get("/danger?within=all").body()).doesNotContain(card);
    String before = inside.get(counts).body();
    archive(archive -> {
      BoardReports.accept(archive, proposal);
      return proposal;
    });
    assertThat(inside.get("/danger?within=all").body()).contains(card);
    assertThat(inside.get(counts).body())
        .isNotEqualTo(before)
        .contains("/reports/" + proposal + "?at=");
  }

  @Test
  void aMonthCountsAsItDoesAmongAllOfTheArchive() {
    Regions regions = Regions.of(place -> null);
    Tally all = tally(Scope.ALL, regions);
    for (YearMonth month = YearMonth.of(2012, 1);
        month.isBefore(YearMonth.of(2012, 6));
        month = month.plusMonths(1)) {
      Scope scope = Scope.ALL.during(Period.of(CalendarDate.of(month)));
      assertThat(figures(tally(scope, regions).bounds(scope)))
          .as(month.toString())
          .isEqualTo(figures(all.bounds(scope)));
    }
  }

  private static Tally tally(Scope scope, Regions regions) {
    Followed.Selection selection =
        archive(archive -> archive.incidents().followed().accepted(scope, false));
    return Tally.of(selection.incidents(), selection.chains(), List.of(), regions);
  }

  private static String figures(HeadCount count) {
    return count.lower() + " " + count.best() + " " + Objects.toString(count.upper());
  }

  /** Who links in the background knows whether it does, and nothing of what is linked. */
  @Test
  void nothingIsKeptFromOnePageToTheNext() {
    assertThat(
            Stream.of(LinkedArchive.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> field.getType().getSimpleName()))
        .containsExactlyInAnyOrder("Vault", "BackgroundLinking");
  }
}
