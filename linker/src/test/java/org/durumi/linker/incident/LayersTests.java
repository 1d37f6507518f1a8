package org.durumi.linker.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What hangs together, asked for more evidence in a crowd. */
class LayersTests {

  private static final int TELLINGS = 3_000;

  private record Link(int one, int other, double bits) {}

  private static Layers of(List<Link> links) {
    Layers layers = new Layers();
    IntStream.range(0, TELLINGS).forEach(i -> layers.add(0));
    links.forEach(link -> layers.join(link.one, link.other, Layers.of(link.bits)));
    return layers;
  }

  private static List<int[]> knots(Layers layers) {
    return layers.knots(IntStream.range(0, TELLINGS));
  }

  private static Set<List<Integer>> sets(Layers layers) {
    return knots(layers).stream()
        .map(knot -> Arrays.stream(knot).boxed().toList())
        .collect(Collectors.toSet());
  }

  /** Sixty happenings that fifty tell of well enough, and chance agreements all over. */
  private static List<Link> crowd(Random random) {
    List<Link> links = new ArrayList<>();
    for (int i = 60; i < TELLINGS; i++) {
      links.add(new Link(i, i - 60, 6.5 + 5 * random.nextDouble()));
      links.add(new Link(i, random.nextInt(i), 6 * random.nextDouble()));
      links.add(new Link(i, random.nextInt(i), 6 * random.nextDouble()));
    }
    return links;
  }

  @Test
  void aCrowdComesApartIntoWhatHoldsTogether() {
    List<int[]> knots = knots(of(crowd(new Random(1))));
    assertThat(knots).hasSize(60).allMatch(knot -> knot.length == TELLINGS / 60);
    assertThat(knots).allMatch(knot -> knot[1] - knot[0] == 60);
  }

  @Test
  void whatIsNoCrowdStaysTogetherByAnyLink() {
    List<Link> chain =
        IntStream.range(1, Layers.MOST).mapToObj(i -> new Link(i, i - 1, 0.1)).toList();
    assertThat(knots(of(chain)).getFirst()).hasSize(Layers.MOST);
  }

  @Test
  void whatHoldsByEvidenceEnoughStaysTogetherHoweverLarge() {
    List<Link> chain = IntStream.range(1, TELLINGS).mapToObj(i -> new Link(i, i - 1, 40)).toList();
    assertThat(knots(of(chain))).hasSize(1);
  }

  @Test
  void theOrderOfLinksDoesNotMatter() {
    Random random = new Random(2);
    List<Link> links = crowd(random);
    Set<List<Integer>> knots = sets(of(links));
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(links, random);
      assertThat(sets(of(links))).isEqualTo(knots);
    }
  }

  @Test
  void aLinkChangesNothingOutsideTheKnotsOfItsTwo() {
    Random random = new Random(3);
    List<Link> links = crowd(random);
    Collections.shuffle(links, random);
    Layers layers = of(links.subList(0, links.size() - 200));
    for (Link link : links.subList(links.size() - 200, links.size())) {
      Set<List<Integer>> before = new HashSet<>(sets(layers));
      Set<List<Integer>> own = new HashSet<>();
      for (int end : List.of(link.one, link.other)) {
        own.add(Arrays.stream(layers.with(end)).boxed().toList());
      }
      layers.join(link.one, link.other, Layers.of(link.bits));
      before.removeAll(own);
      assertThat(sets(layers)).containsAll(before);
    }
  }
}
