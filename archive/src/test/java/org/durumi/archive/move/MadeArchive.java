package org.durumi.archive.move;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.SigningKey;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.Store;

/** A real archive's folder, with entries that keep contents, for trying moves on. */
final class MadeArchive implements AutoCloseable {

  static final String WORDS = "backup words of the test";
  static final String CANARY = "CANARY-온성에서-遣返-CANARY";
  static final String ID = "0123456789abcdef0123456789abcdef";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T01:30:00Z"), ZoneOffset.UTC);

  private static final SigningKey SIGNER = SigningKey.generate();

  final Path folder;
  final DataKey key = DataKey.random();
  final KeyFile keys;
  final Store store;

  MadeArchive(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (Passphrase words = passphrase()) {
      keys = KeyFile.create(ID, key, words, new Argon2Settings(8, 1, 1));
    }
    keys.write(folder.resolve(KeyFile.NAME));
    store = Store.create(folder.resolve("archive.db"), key);
  }

  static Passphrase passphrase() {
    return Passphrase.of(WORDS.toCharArray());
  }

  Store another() {
    return Store.open(folder.resolve("archive.db"), key);
  }

  /** Appends an entry and a head, and keeps a content, all or nothing. */
  static void append(Store store, String content) {
    store.write(() -> {
      MerkleTree tree = store.log().tree();
      EntryHeader header =
          new EntryHeader(ID, tree.size(), EntryKind.SNAPSHOT, CLOCK.instant(), List.of());
      ObjectNode values = JsonNodeFactory.instance.objectNode().put("name", content);
      Entry entry = Entry.of(header, values, new byte[32]);
      store.log().append(header.seq(), entry);
      tree.add(entry.leaf());
      store.contents().put((tree.size() + content).getBytes(StandardCharsets.UTF_8));
      SignedHead head = SignedHead.sign(ID, tree, CLOCK.instant(), SIGNER);
      store.log().append(head, tree);
      return head;
    });
  }

  /** Entries and contents must be as many as the newest head says. */
  static long check(Store store) {
    MerkleTree kept = store.log().tree();
    MerkleTree read = MerkleTree.of(store.log().leaves(kept.size()));
    long[] contents = new long[1];
    store.contents().forEach((hash, bytes) -> contents[0]++);
    if (!read.root().equals(kept.root()) || contents[0] != kept.size()) {
      throw new IllegalStateException("The archive is not of one moment.");
    }
    return kept.size();
  }

  Backup backup() {
    return new Backup(store, keys, key, CLOCK);
  }

  @Override
  public void close() {
    store.close();
    key.close();
  }
}
