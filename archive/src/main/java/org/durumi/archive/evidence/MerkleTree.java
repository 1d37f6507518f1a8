package org.durumi.archive.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 (Certificate Transparency 2.0, section 2.1) over the log's entries.
 * It keeps only the roots of its complete subtrees, so that appending takes time and space in the
 * logarithm of its size.
 */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  // The roots of the complete subtrees, largest first; their sizes are the bits of the size.
  private final List<Sha256> peaks;
  private long size;

  /** An empty tree. */
  public MerkleTree() {
    this(0, List.of());
  }

  /**
   * A tree that was kept.
   *
   * @param size how many leaves, 0 or more
   * @param peaks the roots of its complete subtrees, largest first, as {@link #peaks()} gave them
   * @throws BrokenEvidenceException if their number does not fit the size
   */
  public MerkleTree(long size, List<Sha256> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new BrokenEvidenceException("the log's tree does not fit its size");
    }
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  /** The tree over these leaves. */
  public static MerkleTree of(List<Sha256> leaves) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::add);
    return tree;
  }

  /** The hash of an entry as a leaf. */
  public static Sha256 leaf(byte[] entry) {
    return Sha256.of(LEAF, entry);
  }

  static Sha256 node(Sha256 left, Sha256 right) {
    return Sha256.of(NODE, left.bytes(), right.bytes());
  }

  /** Appends one leaf. */
  public void add(Sha256 leaf) {
    Sha256 peak = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      peak = node(peaks.removeLast(), peak);
    }
    peaks.add(peak);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The roots of the complete subtrees, largest first: all that is needed to go on later. */
  public List<Sha256> peaks() {
    return List.copyOf(peaks);
  }

  /** The root over all leaves; that of an empty tree is the digest of nothing. */
  public Sha256 root() {
    if (peaks.isEmpty()) {
      return Sha256.of(new byte[0]);
    }
    Sha256 root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = node(peaks.get(i), root);
    }
    return root;
  }
}
