package org.durumi.publisher.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.publisher.Releases;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Selection;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Shown.Told;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTests {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final Coverage SHORT =
      Releases.coverage(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 5, 30));

  @TempDir Path folder;

  private Map<String, String> written(String name, Release release, List<Download> downloads)
      throws IOException {
    Path site = folder.resolve(name);
    Site.write(release, downloads, site);
    return files(site);
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private Download data() throws IOException {
    Path file = Files.writeString(folder.resolve("incidents.csv"), "number\n1\n");
    return Download.of(file, Digests.hex(Files.readAllBytes(file)));
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    Map<String, String> one = written("one", Releases.twoYears(), List.of(data()));
    assertThat(written("other", Releases.twoYears(), List.of(data()))).isEqualTo(one);
    assertThat(one).containsKeys("index.html", "ko/index.html", "zh/charts.html", "SHA256SUMS");
  }

  @Test
  void whatTheReleaseIsOfIsSaidInThePagesLanguage() {
    Selection selection =
        new Selection(
            Set.of(ActType.FORCED_REPATRIATION), Set.of("CN"), LocalDate.of(2024, 1, 1), null);
    Release one = Releases.twoYears();
    Coverage it = one.coverage();
    Release of =
        new Release(
            one.number(),
            one.title(),
            one.office(),
            one.day(),
            one.audience(),
            new Coverage(
                it.first(), it.last(), it.reports(), it.incidents(), selection.words(), List.of()),
            one.incidents());
    Map<String, byte[]> files = Site.files(of, List.of());
    assertThat(text(files, "index.html")).contains("Forced return · China · from 1 Jan 2024");
    assertThat(text(files, "ko/index.html")).contains("강제송환 · 중국").doesNotContain("in CN");
    assertThat(text(files, "zh/index.html")).contains("强制遣返 · 中国").doesNotContain("in CN");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  @Test
  void theListHoldsTheDigestOfEveryOtherFile() throws IOException {
    Map<String, String> files = written("one", Releases.twoYears(), List.of(data()));
    String sums = String.valueOf(files.remove(Site.SUMS));
    TreeSet<String> listed = new TreeSet<>();
    for (String line : sums.lines().toList()) {
      String name = line.substring(66);
      listed.add(name);
      byte[] bytes = String.valueOf(files.get(name)).getBytes(StandardCharsets.UTF_8);
      assertThat(line.substring(0, 64)).as(name).isEqualTo(Digests.hex(bytes));
    }
    assertThat(listed).isEqualTo(files.keySet());
  }

  @Test
  void everyLinkLeadsToAFileOrAPartOfThePage() throws IOException {
    Map<String, String> files = written("one", Releases.twoYears(), List.of(data()));
    files.forEach((name, page) -> {
      if (name.endsWith(".html")) {
        LINK.matcher(page)
            .results()
            .map(found -> found.group(1))
            .filter(link -> !link.equals("data:,"))
            .forEach(link -> check(files, name, link));
      }
    });
  }

  private static void check(Map<String, String> files, String page, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String target =
        path.isEmpty() ? page : Path.of(page).resolveSibling(path).normalize().toString();
    assertThat(files).as(page + " to " + link).containsKey(target);
    if (hash >= 0) {
      assertThat(files.get(target)).contains("id=\"" + link.substring(hash + 1) + "\"");
    }
  }

  @Test
  void tablesOfTheReleaseArePrintedWithWhatIsSuppressedMarked() throws IOException {
    Release release = Releases.twoYears();
    Path site = folder.resolve("tables");
    Site.write(release, List.of(), site);
    String page = Files.readString(site.resolve("charts.html"));
    String tables = page.substring(page.indexOf("id=\"tables\""));
    assertThat(release.tables()).isNotEmpty();
    long hidden =
        release.tables().stream()
            .flatMap(table -> table.cells().stream())
            .filter(TableCell::isSuppressed)
            .count();
    assertThat(hidden).isPositive();
    assertThat(tables.split("class=\"withheld\"", -1)).hasSize((int) hidden + 1);
    assertThat(tables).contains("People by type, month", "<bdi>Arrest or detention</bdi>");
    assertThat(Files.readString(site.resolve("ko/charts.html"))).contains("사람: 유형, 월별");
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Path site = Files.createDirectories(folder.resolve("full"));
    Files.writeString(site.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> Site.write(Releases.twoYears(), List.of(), site))
        .isInstanceOf(SiteRefusal.class)
        .hasMessageContaining("Name a new folder");
    assertThat(files(site)).containsOnlyKeys("letter.txt");
  }

  @Test
  void aDataFileThatWasChangedIsNotOffered() throws IOException {
    String digest = data().sha256();
    Path file = Files.writeString(folder.resolve("incidents.csv"), "number\n2\n");
    assertThatThrownBy(() -> Download.of(file, digest))
        .isInstanceOf(SiteRefusal.class)
        .hasMessageContaining("incidents.csv");
  }

  @Test
  void whereTheDiskRefusesNothingIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "mine");
    assertThatThrownBy(() -> Site.write(Releases.twoYears(), List.of(), file.resolve("site")))
        .isInstanceOf(SiteRefusal.class)
        .hasMessageContaining("nothing of it is left");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("a-file");
    }
  }

  @Test
  void aDataFilesNameCannotLeadOutOfTheSite() {
    for (String name :
        List.of("..", "../a", "a/../b", "/a", "a/b/c", ".hidden", "a b", "a\"b", "a<b", "")) {
      assertThatThrownBy(() -> new Download(name, new byte[0], Digests.hex(new byte[0])))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void hostileWordsAreShownAndDoNothing() throws IOException {
    String hostile = "\"'></title></style><script>alert(1)</script><img src=http://evil>\u202eabc";
    ReleasedPlace place = new ReleasedPlace(hostile, null, hostile, null, 42, 128, Precision.TOWN);
    ReleasedIncident incident =
        new ReleasedIncident(
            1,
            ActType.KILLING,
            Modality.OCCURRED,
            new Told<>(Period.partial("XXXX-11-30")),
            new Told<>(place),
            new Told<>(Count.exactly(1)),
            new Told<>(1),
            new Told<>(true),
            new Told<>(List.of(hostile)),
            new Told<>(hostile),
            new Told<>(1),
            new Told<>(List.of(hostile)));
    Coverage coverage = new Coverage(SHORT.first(), SHORT.last(), 1, 1, hostile, List.of(hostile));
    Map<String, String> files =
        written("one", Releases.release(hostile, coverage, List.of(incident)), List.of());
    files.forEach((name, page) ->
        assertThat(page).as(name).doesNotContain("<script", "<img", "\u202e", "='http"));
    assertThat(files.get("index.html")).contains("&lt;script&gt;");
  }

  @Test
  void noPlaceIsFinerThanATenthOfADegree() throws IOException {
    ReleasedPlace place =
        new ReleasedPlace("Somewhere", "CN", null, null, 42.96712, 129.84321, Precision.SITE);
    ReleasedIncident one =
        Releases.incident(
            1, ActType.KILLING, Modality.OCCURRED, new Shown.Unknown<>(), new Shown.Unknown<>());
    ReleasedIncident two =
        new ReleasedIncident(
            2,
            one.type(),
            one.modality(),
            one.when(),
            new Told<>(place),
            one.people(),
            one.best(),
            one.children(),
            one.agents(),
            one.outcome(),
            one.origins(),
            one.sources());
    ReleasedPlace near =
        new ReleasedPlace("Somewhere", "CN", null, null, 43.01, 129.81, Precision.SITE);
    String map = map("one", two);
    assertThat(map).doesNotContain("42.96", "129.84");
    assertThat(map)
        .as("two places of one name within ten kilometres are drawn alike")
        .isEqualTo(
            map(
                "other",
                new ReleasedIncident(
                    2,
                    one.type(),
                    one.modality(),
                    one.when(),
                    new Told<>(near),
                    one.people(),
                    one.best(),
                    one.children(),
                    one.agents(),
                    one.outcome(),
                    one.origins(),
                    one.sources())));
  }

  private String map(String name, ReleasedIncident incident) throws IOException {
    return String.valueOf(
        written(name, Releases.release("t", SHORT, List.of(incident)), List.of()).get("map.html"));
  }

  @Test
  void anEmptyReleaseAndALargeOneAreSitesToo() throws IOException {
    assertThat(written("empty", Releases.release("t", SHORT, List.of()), List.of()))
        .containsKey("charts.html");
    Random random = new Random(3);
    List<ReleasedIncident> many =
        IntStream.rangeClosed(1, 810).mapToObj(n -> Releases.random(n, random)).toList();
    Map<String, String> large = written("large", Releases.release("t", SHORT, many), List.of());
    assertThat(large).containsKeys("incidents-3.html", "ko/incidents-2.html");
    large.forEach((name, page) -> {
      if (name.contains("timeline")) {
        LINK.matcher(page)
            .results()
            .forEach(found -> {
              if (!found.group(1).equals("data:,")) {
                check(large, name, found.group(1));
              }
            });
      }
    });
  }
}
