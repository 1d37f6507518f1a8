package org.durumi.linker.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.durumi.linker.telling.Invented;
import org.durumi.linker.telling.Telling;
import org.junit.jupiter.api.Test;

class RootOriginsTests {

  private static final String LONG =
      "Officers stopped a night coach outside the town and led away seventeen people who had come over"
          + " the river in the spring. Two of them were small children. A shopkeeper who saw the coach"
          + " counted four police vans, and said that the road stayed closed until the morning.";

  private static final String OTHER =
      "Villagers heard dogs and engines before dawn. By breakfast a row of houses near the mill stood"
          + " empty, and the families who had rented them were gone. Nobody was told where they went.";

  private static Telling told(String report, String outlet, String text) {
    return Invented.event(report, 0).by(outlet, "2021-03-02").text("en", text).telling(text);
  }

  private static Telling said(String report, String outlet, String text, String who) {
    return Invented.event(report, 0)
        .by(outlet, "2021-03-02")
        .text("en", text)
        .said(who)
        .telling(text);
  }

  private static Collection<Origin> origins(Telling... tellings) {
    return RootOrigins.of(List.of(tellings)).values();
  }

  @Test
  void copiesAreTheirRootsAndNoListOfTheirOwn() {
    Collection<Origin> origins =
        origins(
            told("a", "Hill Courier", LONG),
            told("b", "Reuters", LONG.replace("seventeen", "17")),
            told("c", "Harbour Post", OTHER));
    assertThat(origins)
        .extracting(Origin::name)
        .containsExactlyInAnyOrder("Harbour Post", "Reuters");
    assertThat(origins)
        .extracting(Origin::sort)
        .containsExactlyInAnyOrder(Origin.Sort.UNLISTED, Origin.Sort.WIRE);
  }

  @Test
  void ofCopiesTheOneThatCameFirstIsTheOrigin() {
    Telling first =
        Invented.event("b", 0).by("Harbour Post", "2021-03-01").text("en", LONG).telling(LONG);
    assertThat(origins(told("a", "Hill Courier", LONG), first))
        .extracting(Origin::name)
        .containsExactly("Harbour Post");
  }

  @Test
  void whoPrintsAnAgencyOrCitesAnOrganisationStandsForIt() {
    assertThat(origins(told("a", "Hill Courier (Yonhap)", LONG)))
        .extracting(Origin::key)
        .containsExactly("yonhap");
    assertThat(
            origins(
                said("a", "Hill Courier", LONG, "Human Rights Watch"),
                said("b", "Harbour Post", OTHER, "HRW")))
        .singleElement()
        .satisfies(origin -> {
          assertThat(origin.sort()).isEqualTo(Origin.Sort.ORGANISATION);
          assertThat(origin.name()).isEqualTo("Human Rights Watch");
        });
  }

  @Test
  void aPersonIsTestimonyAndIsNotNamed() {
    assertThat(origins(said("a", "Hill Courier", LONG, "Min-ji Ahn")))
        .singleElement()
        .isEqualTo(Origin.sort(Origin.Sort.TESTIMONY));
  }

  @Test
  void oneOutletUnderOneNameIsOneListInAllIncidents() {
    Origin one = origins(told("a", "The  Harbour Post", LONG)).iterator().next();
    Origin other = origins(told("b", "the harbour post", OTHER)).iterator().next();
    assertThat(one.key()).isEqualTo(other.key());
    assertThat(one).hasToString("Origin[unlisted]");
  }
}
