package org.durumi.linker.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.linker.match.Clustering;
import org.durumi.linker.telling.Telling;
import org.junit.jupiter.api.Test;

class AlternativesTests {

  private static final int DRAWS = 4000;
  private static final LinkModel MODEL = LinkModel.standard();

  private static Perturbed pair(double bits) {
    Perturbed two = new Perturbed(2, Clustering.Options.EVEN, Alternatives.SURENESS);
    two.odds(0, 1, bits);
    return two;
  }

  @Test
  void twoTellingsComeTogetherAsOftenAsTheyAreOne() {
    for (double bits : new double[] {-8, -3, 0, 2, 7}) {
      Perturbed two = pair(bits);
      long together = 0;
      for (int i = 0; i < DRAWS; i++) {
        together += two.draw(i).size() == 1 ? 1 : 0;
      }
      double chance = 1 / (1 + Math.pow(2, -Alternatives.SURENESS * bits));
      assertThat((double) together / DRAWS).as("%s bits", bits).isCloseTo(chance, within(0.025));
    }
  }

  @Test
  void whatPeopleSettledHoldsInEveryDraw() {
    Perturbed three = new Perturbed(3, Clustering.Options.EVEN, Alternatives.SURENESS);
    three.odds(0, 1, 3);
    three.odds(0, 2, 3);
    three.odds(1, 2, 3);
    three.same(0, 1);
    three.different(1, 2);
    for (int i = 0; i < 500; i++) {
      assertThat(three.draw(i)).containsExactly(List.of(0, 1), List.of(2));
    }
  }

  private static List<List<ReadyTelling>> parts(List<Telling> tellings, LinkIndex index) {
    Map<String, List<Telling>> reports = new LinkedHashMap<>();
    tellings.forEach(
        one -> reports.computeIfAbsent(one.teller().report(), _ -> new ArrayList<>()).add(one));
    Map<String, ReadyTelling> ready =
        reports.values().stream()
            .map(ReadyTelling::of)
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(ReadyTelling::id, one -> one));
    return index.knots().stream()
        .map(knot -> knot.incidents().stream().flatMap(List::stream).map(ready::get).toList())
        .toList();
  }

  @Test
  void withoutNoiseItIsTheLinkersOwnAndEveryDrawHoldsEachTellingOnce() {
    List<Telling> tellings = InventedNews.of(400, 3).tellings();
    LinkIndex index = new LinkIndex(MODEL, Decisions.NONE);
    index.addAll(tellings);
    Alternatives alternatives = Alternatives.of(MODEL, Decisions.NONE, parts(tellings, index));
    Set<Set<String>> linked =
        index.incidents().stream()
            .map(one -> one.tellings().stream().map(Telling::id).collect(Collectors.toSet()))
            .collect(Collectors.toSet());

    assertThat(sets(alternatives.likeliest())).isEqualTo(linked);
    List<List<String>> drawn = alternatives.draw(1, 0);
    assertThat(alternatives.draw(1, 0)).isEqualTo(drawn);
    assertThat(drawn.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(tellings.stream().map(Telling::id).toList());
    assertThat(sets(alternatives.draw(1, 1))).as("another draw").isNotEqualTo(sets(drawn));
  }

  private static Set<Set<String>> sets(List<List<String>> clusters) {
    return clusters.stream().map(HashSet::new).collect(Collectors.toSet());
  }

  @Test
  void namesOfOneTellingAreTwoPeopleAndSpellingsOfOneNameMostlyOne() {
    NamedPeople people =
        NamedPeople.of(
            List.of(
                new NamedPeople.Mention("1:0", "Kim Jong-su"),
                new NamedPeople.Mention("1:0", "Kim Jong-soo"),
                new NamedPeople.Mention("2:0", "김정수"),
                new NamedPeople.Mention("3:0", "박영희")));
    for (int i = 0; i < 200; i++) {
      for (List<NamedPeople.Mention> person : people.draw(i)) {
        assertThat(person.stream().filter(one -> one.telling().equals("1:0")).count())
            .isLessThanOrEqualTo(1);
      }
    }
    assertThat(people.likeliest()).hasSize(3);
    assertThat(people.likeliest().toString()).as("names").doesNotContain("Kim");
  }
}
