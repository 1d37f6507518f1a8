package org.durumi.linker.match;

/** Sets of numbers that are joined bit by bit; each set goes by its smallest member. */
final class Components {
  private final int[] parent;

  Components(int n) {
    parent = new int[n];
    for (int i = 0; i < n; i++) {
      parent[i] = i;
    }
  }

  int of(int x) {
    int root = x;
    while (parent[root] != root) {
      root = parent[root];
    }
    int at = x;
    while (parent[at] != root) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  void join(int a, int b) {
    int x = of(a);
    int y = of(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }
}
