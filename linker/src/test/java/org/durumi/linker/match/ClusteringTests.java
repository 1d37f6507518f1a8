package org.durumi.linker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.durumi.linker.match.Clustering.Options;
import org.junit.jupiter.api.Test;

/** Clusters hold what people settled, and hang on nothing but the scores. */
class ClusteringTests {
  private record Edge(int a, int b, double bits) {}

  private static List<Edge> edges(Random random, int n, int count) {
    Set<Long> seen = new HashSet<>();
    List<Edge> edges = new ArrayList<>();
    while (edges.size() < count) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b && seen.add(Pairs.code(a, b))) {
        // Few different scores, so that there are ties.
        edges.add(new Edge(a, b, random.nextInt(7) - 2));
      }
    }
    return edges;
  }

  private static Clustering clustering(int n, List<Edge> edges) {
    Clustering clustering = new Clustering(n);
    edges.forEach(edge -> clustering.link(edge.a, edge.b, edge.bits));
    return clustering;
  }

  @Test
  void settledPairsAlwaysHold() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int n = 2 + random.nextInt(40);
      Clustering clustering = clustering(n, edges(random, n, random.nextInt(1 + n * (n - 1) / 4)));
      // Things settled from a hidden truth never contradict each other.
      int[] truth = random.ints(n, 0, 1 + n / 4).toArray();
      List<int[]> settled = new ArrayList<>();
      for (int i = random.nextInt(2 * n); i > 0; i--) {
        int a = random.nextInt(n);
        int b = random.nextInt(n);
        if (a != b) {
          settled.add(new int[] {a, b});
          if (truth[a] == truth[b]) {
            clustering.mustLink(a, b);
          } else {
            clustering.cannotLink(a, b);
          }
        }
      }
      int[] labels = clustering.labels(new Options(random.nextInt(3) - 1, random.nextInt(3) - 1));
      for (int[] pair : settled) {
        assertThat(labels[pair[0]] == labels[pair[1]]).isEqualTo(truth[pair[0]] == truth[pair[1]]);
      }
    }
  }

  @Test
  void theOrderOfPairsDoesNotMatter() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Edge> edges = edges(random, 40, 150);
      int[] labels = clustering(40, edges).labels(Options.EVEN);
      Collections.shuffle(edges, random);
      edges.replaceAll(edge -> new Edge(edge.b, edge.a, edge.bits));
      assertThat(clustering(40, edges).labels(Options.EVEN)).isEqualTo(labels);
    }
  }

  @Test
  void aLabelIsTheSmallestMemberAndClustersCoverEachRecordOnce() {
    Clustering clustering = clustering(40, edges(new Random(5), 40, 90));
    int[] labels = clustering.labels(Options.EVEN);
    List<Integer> all = new ArrayList<>();
    for (List<Integer> cluster : clustering.clusters(Options.EVEN)) {
      all.addAll(cluster);
      cluster.forEach(i -> assertThat(labels[i]).isEqualTo(cluster.getFirst()));
    }
    assertThat(all).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void twoGroupsJoinedByOneGoodPairStayTwo() {
    Clustering clustering = new Clustering(8);
    for (int group = 0; group < 8; group += 4) {
      for (int a = group; a < group + 4; a++) {
        for (int b = a + 1; b < group + 4; b++) {
          clustering.link(a, b, 10);
        }
      }
    }
    clustering.link(3, 4, 9).link(2, 5, -6).link(1, 6, -6);
    assertThat(clustering.clusters(Options.EVEN))
        .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
  }

  @Test
  void aPairThatMustNotBeKeepsApartWhatWouldJoinThroughOthers() {
    Clustering clustering =
        new Clustering(3).link(0, 1, 9).link(1, 2, 8).link(0, 2, 7).cannotLink(0, 2);
    assertThat(clustering.clusters(Options.EVEN)).containsExactly(List.of(0, 1), List.of(2));
  }

  @Test
  void settledPairsThatContradictAreRefused() {
    Clustering clustering = new Clustering(3).mustLink(0, 1).mustLink(1, 2).cannotLink(0, 2);
    assertThatThrownBy(() -> clustering.labels(Options.EVEN))
        .isInstanceOf(Clustering.ContradictionException.class);
  }

  @Test
  void unscoredPairsAreThoseOfAComponentThatNobodyScored() {
    Clustering clustering = new Clustering(6).link(0, 1, 5).link(1, 2, 5).link(3, 4, 5);
    Pairs unscored = clustering.unscored(Options.EVEN, 3);
    assertThat(unscored.size()).isEqualTo(1);
    assertThat(unscored.contains(0, 2)).isTrue();
    assertThat(clustering.unscored(Options.EVEN, 2).size()).isZero();
  }

  @Test
  void aLongChainIsDoneInNoTime() {
    int n = 200_000;
    Clustering clustering = new Clustering(n);
    for (int i = 1; i < n; i++) {
      clustering.link(i - 1, i, i % 10 == 0 ? -5 : 5);
    }
    assertThat(clustering.clusters(Options.EVEN)).hasSize(n / 10);
  }
}
