package org.durumi.archive.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Proofs over a {@link MerkleTree}, made and checked as RFC 9162 section 2.1.3 and 2.1.4 say. */
public final class MerkleProofs {

  private MerkleProofs() {}

  /**
   * The hashes that lead from one leaf to the root, lowest first.
   *
   * @param index which leaf, from 0
   * @param leaves all leaves of the tree
   */
  public static List<Sha256> inclusion(int index, List<Sha256> leaves) {
    List<Sha256> path = new ArrayList<>();
    List<Sha256> rest = leaves;
    int at = index;
    while (rest.size() > 1) {
      int split = split(rest.size());
      boolean left = at < split;
      path.add(root(left ? rest.subList(split, rest.size()) : rest.subList(0, split)));
      rest = left ? rest.subList(0, split) : rest.subList(split, rest.size());
      at = left ? at : at - split;
    }
    Collections.reverse(path);
    return path;
  }

  /**
   * Tells whether a leaf stands at an index of the tree with this size and root.
   *
   * @param index from 0
   * @param size of the tree
   */
  public static boolean includes(
      Sha256 leaf, long index, long size, Sha256 root, List<Sha256> path) {
    if (index < 0 || index >= size) {
      return false;
    }
    long at = index;
    long last = size - 1;
    Sha256 hash = leaf;
    for (Sha256 other : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = MerkleTree.node(other, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.node(hash, other);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /**
   * The hashes that show that the tree of the first {@code size} leaves was only added to.
   *
   * @param size of the older tree, 1 to the number of leaves
   * @param leaves all leaves of the newer tree
   * @throws IllegalArgumentException if the size is none of an older tree
   */
  public static List<Sha256> consistency(int size, List<Sha256> leaves) {
    if (size < 1 || size > leaves.size()) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves is no beginning of this one");
    }
    List<Sha256> path = new ArrayList<>();
    subproof(size, leaves, true, path);
    return path;
  }

  private static void subproof(int size, List<Sha256> leaves, boolean whole, List<Sha256> path) {
    if (size == leaves.size()) {
      if (!whole) {
        path.add(root(leaves));
      }
      return;
    }
    int split = split(leaves.size());
    if (size <= split) {
      subproof(size, leaves.subList(0, split), whole, path);
      path.add(root(leaves.subList(split, leaves.size())));
    } else {
      subproof(size - split, leaves.subList(split, leaves.size()), false, path);
      path.add(root(leaves.subList(0, split)));
    }
  }

  /** Tells whether the newer tree begins with all of the older one. */
  public static boolean isConsistent(
      long older, Sha256 olderRoot, long newer, Sha256 newerRoot, List<Sha256> path) {
    if (older < 1 || older > newer) {
      return false;
    }
    if (older == newer) {
      return path.isEmpty() && olderRoot.equals(newerRoot);
    }
    List<Sha256> hashes = new ArrayList<>(path);
    if (Long.bitCount(older) == 1) {
      hashes.addFirst(olderRoot);
    }
    return !hashes.isEmpty() && leads(older, olderRoot, newer, newerRoot, hashes);
  }

  private static boolean leads(
      long older, Sha256 olderRoot, long newer, Sha256 newerRoot, List<Sha256> hashes) {
    long at = older - 1;
    long last = newer - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    Sha256 first = hashes.getFirst();
    Sha256 second = first;
    for (Sha256 other : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        first = MerkleTree.node(other, first);
        second = MerkleTree.node(other, second);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        second = MerkleTree.node(second, other);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && first.equals(olderRoot) && second.equals(newerRoot);
  }

  private static Sha256 root(List<Sha256> leaves) {
    return MerkleTree.of(leaves).root();
  }

  /** The largest power of two that is smaller than the number of leaves. */
  private static int split(int leaves) {
    return Integer.highestOneBit(leaves - 1);
  }
}
