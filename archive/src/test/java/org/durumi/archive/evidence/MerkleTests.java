package org.durumi.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTests {

  private static final int MOST = 70;

  @Test
  void anEmptyTreeHasTheDigestOfNothing() {
    assertThat(new MerkleTree().root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void theRootIsThatOfTheDefinition() {
    for (int size = 1; size <= MOST; size++) {
      List<Sha256> leaves = leaves(size);
      assertThat(MerkleTree.of(leaves).root()).isEqualTo(defined(leaves));
    }
  }

  @Test
  void aKeptTreeGoesOnAsIfNeverPutAway() {
    MerkleTree tree = new MerkleTree();
    for (Sha256 leaf : leaves(MOST)) {
      tree = new MerkleTree(tree.size(), tree.peaks());
      tree.add(leaf);
    }
    assertThat(tree.root()).isEqualTo(defined(leaves(MOST)));
  }

  @Test
  void everyLeafIsProvenAtItsPlaceAndNowhereElse() {
    for (int size = 1; size <= 40; size++) {
      List<Sha256> leaves = leaves(size);
      Sha256 root = defined(leaves);
      for (int i = 0; i < size; i++) {
        List<Sha256> path = MerkleProofs.inclusion(i, leaves);
        for (int at = -1; at <= size; at++) {
          assertThat(MerkleProofs.includes(leaves.get(i), at, size, root, path)).isEqualTo(at == i);
        }
        assertThat(MerkleProofs.includes(Sha256.of("other"), i, size, root, path)).isFalse();
      }
    }
  }

  @Test
  void everyOlderTreeIsProvenToBeContinued() {
    List<Sha256> leaves = leaves(MOST);
    for (int newer = 1; newer <= MOST; newer++) {
      Sha256 root = defined(leaves.subList(0, newer));
      for (int older = 1; older <= newer; older++) {
        List<Sha256> path = MerkleProofs.consistency(older, leaves.subList(0, newer));
        Sha256 past = defined(leaves.subList(0, older));
        assertThat(MerkleProofs.isConsistent(older, past, newer, root, path)).isTrue();
        assertThat(MerkleProofs.isConsistent(older, Sha256.of("x"), newer, root, path)).isFalse();
        assertThat(MerkleProofs.isConsistent(older, past, newer, Sha256.of("x"), path)).isFalse();
      }
    }
  }

  @Test
  void anAlteredProofProvesNothing() {
    Random random = new Random(9162);
    List<Sha256> leaves = leaves(MOST);
    for (int round = 0; round < 500; round++) {
      int size = 2 + random.nextInt(MOST - 1);
      List<Sha256> some = leaves.subList(0, size);
      int at = random.nextInt(size);
      List<Sha256> path = new ArrayList<>(MerkleProofs.inclusion(at, some));
      switch (random.nextInt(3)) {
        case 0 -> path.set(random.nextInt(path.size()), Sha256.of("else"));
        case 1 -> path.remove(random.nextInt(path.size()));
        default -> path.add(random.nextInt(path.size() + 1), Sha256.of("more"));
      }
      assertThat(MerkleProofs.includes(some.get(at), at, size, defined(some), path)).isFalse();
    }
  }

  private static List<Sha256> leaves(int count) {
    return IntStream.range(0, count).mapToObj(i -> MerkleTree.leaf(new byte[] {(byte) i})).toList();
  }

  /** RFC 9162, section 2.1.1, word for word. */
  private static Sha256 defined(List<Sha256> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = 1;
    while (k * 2 < leaves.size()) {
      k *= 2;
    }
    return MerkleTree.node(
        defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
  }
}
