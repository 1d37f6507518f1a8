package org.durumi.archive.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.store.Tables.Entries;
import org.durumi.archive.store.Tables.Heads;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record4;

/** The entries of the log and its signed heads. Nothing here changes or deletes one. */
public final class Log {

  /** How many places one question names. */
  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final Seals seals;

  Log(DSLContext sql, Seals seals) {
    this.sql = sql;
    this.seals = seals;
  }

  /** Where it speaks of consents and of what left the office. */
  public Outgoing outgoing() {
    return new Outgoing(sql);
  }

  /** Appends an entry at its place. */
  public void append(long seq, Entry entry) {
    sql.insertInto(
            Entries.TABLE, Entries.SEQ, Entries.LEAF, Entries.BODY, Entries.OPENED, Entries.SEED)
        .values(
            seq,
            entry.leaf().hex(),
            seals.seal(SealedColumn.ENTRY_BODY, entry.body(), seq),
            seals.seal(SealedColumn.ENTRY_OPENED, entry.values(), seq),
            seals.seal(SealedColumn.ENTRY_SEED, entry.seed(), seq))
        .execute();
  }

  /** Keeps a signed head together with what is needed to go on from it. */
  public void append(SignedHead head, MerkleTree tree) {
    String peaks = tree.peaks().stream().map(Sha256::hex).collect(Collectors.joining(" "));
    sql.insertInto(Heads.TABLE, Heads.SIZE, Heads.JSON, Heads.SIGNATURE, Heads.PEAKS)
        .values(tree.size(), head.json(), head.signature(), peaks)
        .execute();
  }

  /** The tree as the newest head left it. */
  public MerkleTree tree() {
    Record2<Long, String> newest =
        sql.select(Heads.SIZE, Heads.PEAKS)
            .from(Heads.TABLE)
            .orderBy(Heads.SIZE.desc())
            .limit(1)
            .fetchOne();
    if (newest == null) {
      return new MerkleTree();
    }
    List<Sha256> peaks =
        newest.value2().isEmpty()
            ? List.of()
            : Arrays.stream(newest.value2().split(" ", -1)).map(Sha256::fromHex).toList();
    return new MerkleTree(newest.value1(), peaks);
  }

  /** The newest signed head; none before the first entry. */
  public Optional<SignedHead> newestHead() {
    return sql.select(Heads.JSON, Heads.SIGNATURE)
        .from(Heads.TABLE)
        .orderBy(Heads.SIZE.desc())
        .limit(1)
        .fetchOptional(Log::head);
  }

  /** The signed head at a size. */
  public Optional<SignedHead> head(long size) {
    return sql.select(Heads.JSON, Heads.SIGNATURE)
        .from(Heads.TABLE)
        .where(Heads.SIZE.eq(size))
        .fetchOptional(Log::head);
  }

  /** One entry. */
  public Optional<Entry> entry(long seq) {
    return sql.select(Entries.SEQ, Entries.BODY, Entries.OPENED, Entries.SEED)
        .from(Entries.TABLE)
        .where(Entries.SEQ.eq(seq))
        .fetchOptional(this::entry);
  }

  /** The entry with this leaf hash. */
  public Optional<Entry> entry(Sha256 leaf) {
    return sql.select(Entries.SEQ, Entries.BODY, Entries.OPENED, Entries.SEED)
        .from(Entries.TABLE)
        .where(Entries.LEAF.eq(leaf.hex()))
        .fetchOptional(this::entry);
  }

  /** The entries at some places, in the log's order. */
  public List<Entry> entries(List<Long> seqs) {
    List<Entry> entries = new ArrayList<>();
    List<Long> sorted = seqs.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += AT_ONCE) {
      List<Long> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
      sql.select(Entries.SEQ, Entries.BODY, Entries.OPENED, Entries.SEED)
          .from(Entries.TABLE)
          .where(Entries.SEQ.in(some))
          .orderBy(Entries.SEQ)
          .forEach(row -> entries.add(entry(row)));
    }
    return entries;
  }

  /** The newest entries before a place, newest first. */
  public List<Entry> before(long seq, int limit) {
    return sql.select(Entries.SEQ, Entries.BODY, Entries.OPENED, Entries.SEED)
        .from(Entries.TABLE)
        .where(Entries.SEQ.lt(seq))
        .orderBy(Entries.SEQ.desc())
        .limit(limit)
        .fetch(this::entry);
  }

  /** The leaf hashes in the log's order, up to a size. */
  public List<Sha256> leaves(long size) {
    return sql.select(Entries.LEAF)
        .from(Entries.TABLE)
        .where(Entries.SEQ.lt(size))
        .orderBy(Entries.SEQ)
        .fetch(row -> Sha256.fromHex(row.value1()));
  }

  /** Goes through the log in order: the place each entry is kept at, and the entry. */
  public void forEach(BiConsumer<KeptAt, Entry> consumer) {
    try (Cursor<? extends Record> rows =
        sql.select(Entries.SEQ, Entries.LEAF, Entries.BODY, Entries.OPENED, Entries.SEED)
            .from(Entries.TABLE)
            .orderBy(Entries.SEQ)
            .fetchLazy()) {
      for (Record row : rows) {
        consumer.accept(new KeptAt(row.get(Entries.SEQ), row.get(Entries.LEAF)), entry(row));
      }
    }
  }

  /**
   * Goes through the heads in order of size: the size and peaks each is kept under, and the head.
   */
  public void forEachHead(BiConsumer<KeptAt, SignedHead> consumer) {
    try (Cursor<Record4<Long, String, byte[], byte[]>> rows =
        sql.select(Heads.SIZE, Heads.PEAKS, Heads.JSON, Heads.SIGNATURE)
            .from(Heads.TABLE)
            .orderBy(Heads.SIZE)
            .fetchLazy()) {
      rows.forEach(row ->
          consumer.accept(
              new KeptAt(row.value1(), row.value2()), new SignedHead(row.value3(), row.value4())));
    }
  }

  private Entry entry(Record row) {
    long seq = row.get(Entries.SEQ);
    return new Entry(
        seals.opened(SealedColumn.ENTRY_BODY, row.get(Entries.BODY), seq),
        seals.opened(SealedColumn.ENTRY_OPENED, row.get(Entries.OPENED), seq),
        seals.opened(SealedColumn.ENTRY_SEED, row.get(Entries.SEED), seq));
  }

  private static SignedHead head(Record2<byte[], byte[]> row) {
    return new SignedHead(row.value1(), row.value2());
  }

  /**
   * What a row says of what it holds, to be compared with it.
   *
   * @param number the place of an entry, or the size of a head
   * @param hashes the leaf hash of an entry, or the peaks of a head
   */
  public record KeptAt(long number, String hashes) {}
}
