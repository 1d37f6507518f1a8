package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which records are one thing, from scored pairs and from what people have settled. First the
 * connected components of the pairs above the threshold, then average-link inside each, because a
 * chain of good pairs alone makes monsters.
 *
 * <p>A pair that must be one always is, whatever its score; a pair that must not be never is. The
 * outcome does not hang on the order in which pairs are given. Ties go to the smaller numbers, so
 * number records in an order that lasts, such as by name.
 */
public final class Clustering {
  private final int records;
  private final LinkTable links = new LinkTable();
  private final List<int[]> must = new ArrayList<>();
  private final List<int[]> never = new ArrayList<>();
  private final List<int[]> apart = new ArrayList<>();

  /** A clustering of records 0 to {@code records - 1}. */
  public Clustering(int records) {
    this.records = records;
  }

  /**
   * Adds a pair's score, once for each pair: log2 odds, above 0 for one. Scores beyond 60 bits
   * count as 60.
   */
  public Clustering link(int a, int b, double bits) {
    check(a, b);
    links.add(a, b, bits);
    return this;
  }

  /** These two are one. */
  public Clustering mustLink(int a, int b) {
    check(a, b);
    must.add(new int[] {a, b});
    return this;
  }

  /** These two are not one. */
  public Clustering cannotLink(int a, int b) {
    check(a, b);
    never.add(new int[] {a, b});
    return this;
  }

  /** These two are not one, whatever their score, unless settled pairs make them one. */
  public Clustering keepApart(int a, int b) {
    check(a, b);
    apart.add(new int[] {a, b});
    return this;
  }

  /**
   * How freely records are put together.
   *
   * @param threshold two clusters join while the average over their pairs is at least this, in bits
   * @param unseen what a pair that was never scored counts in that average, in bits
   */
  public record Options(double threshold, double unseen) {
    /** Even odds; a pair never scored says nothing either way. */
    public static final Options EVEN = new Options(0, 0);
  }

  /** Two settled pairs that cannot both hold. */
  public static final class ContradictionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ContradictionException(int a, int b) {
      super("records that must not be one are one by other settled pairs: " + a + ", " + b);
    }
  }

  /**
   * The pairs that were never scored though both records are in one component: blocking misses
   * them, yet their scores tell a cluster from a chain. Score and {@link #link} them for a second
   * look.
   *
   * @param largest components of more records than this are passed over
   */
  public Pairs unscored(Options options, int largest) {
    Components whole = components(options);
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < records; i++) {
      members.computeIfAbsent(whole.of(i), root -> new ArrayList<>()).add(i);
    }
    members.values().removeIf(component -> component.size() > largest);
    return links.without(members.values());
  }

  /**
   * For each record the smallest number in its cluster.
   *
   * @throws ContradictionException if settled pairs contradict each other
   */
  public int[] labels(Options options) {
    Components ties = new Components(records);
    must.forEach(pair -> ties.join(pair[0], pair[1]));
    for (int[] pair : never) {
      if (ties.of(pair[0]) == ties.of(pair[1])) {
        throw new ContradictionException(pair[0], pair[1]);
      }
    }
    Components whole = new Components(records);
    must.forEach(pair -> whole.join(pair[0], pair[1]));
    links.forEach((a, b, weight) -> {
      if (weight >= LinkTable.fixed(options.threshold)) {
        whole.join(a, b);
      }
    });
    List<AverageLink> parts = parts(ties, whole, options);
    int[] into = IntStream.range(0, records).toArray();
    parts.parallelStream()
        .map(AverageLink::run)
        .forEachOrdered(merged -> merged.forEach((from, to) -> into[from] = to));
    return IntStream.range(0, records).map(i -> into[ties.of(i)]).toArray();
  }

  /** The clusters, each rising, in the order of their smallest members; singles too. */
  public List<List<Integer>> clusters(Options options) {
    int[] labels = labels(options);
    Map<Integer, List<Integer>> clusters = new LinkedHashMap<>();
    for (int i = 0; i < records; i++) {
      clusters.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
    }
    return List.copyOf(clusters.values());
  }

  private Components components(Options options) {
    Components whole = new Components(records);
    must.forEach(pair -> whole.join(pair[0], pair[1]));
    links.forEach((a, b, weight) -> {
      if (weight >= LinkTable.fixed(options.threshold)) {
        whole.join(a, b);
      }
    });
    return whole;
  }

  private List<AverageLink> parts(Components ties, Components whole, Options options) {
    AverageLink[] parts = new AverageLink[records];
    int[] sizes = new int[records];
    for (int i = 0; i < records; i++) {
      sizes[ties.of(i)]++;
    }
    links.forEach((a, b, weight) -> {
      int x = ties.of(a);
      int y = ties.of(b);
      if (x != y && whole.of(a) == whole.of(b)) {
        part(parts, whole.of(a), sizes, options).add(x, y, weight);
      }
    });
    for (int[] pair : forbidden()) {
      int x = ties.of(pair[0]);
      int y = ties.of(pair[1]);
      if (x != y && whole.of(pair[0]) == whole.of(pair[1])) {
        part(parts, whole.of(pair[0]), sizes, options).forbid(x, y);
      }
    }
    return Arrays.stream(parts).filter(part -> part != null).toList();
  }

  private List<int[]> forbidden() {
    List<int[]> all = new ArrayList<>(never);
    all.addAll(apart);
    return all;
  }

  private static AverageLink part(AverageLink[] parts, int at, int[] sizes, Options options) {
    if (parts[at] == null) {
      parts[at] = new AverageLink(sizes, options);
    }
    return parts[at];
  }

  private void check(int a, int b) {
    if (a == b || a < 0 || b < 0 || a >= records || b >= records) {
      throw new IllegalArgumentException("not two of the records: " + a + ", " + b);
    }
  }
}
