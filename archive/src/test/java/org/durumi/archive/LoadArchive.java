package org.durumi.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.archive.store.BenchCorpus;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.Store;

/** Makes a large archive of invented reports on a PostgreSQL server; see bench/load. */
public final class LoadArchive {

  private static final String ID = "bc".repeat(16);

  /** About so many bytes of text a report; a short news item. */
  private static final int BYTES = 1_000;

  /** Of the first so many, an eighth is decided about, and most are in a pile of the inbox. */
  private static final int WORKED_ON = 20_000;

  private LoadArchive() {}

  /**
   * Makes it.
   *
   * @param arguments the database's address, a file with its password, the folder for witnesses,
   *     how many reports, and anything to have all verified; the key file is made beside the folder
   *     for witnesses, and opens with the password
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Database database =
        Database.server(
            PostgresAddress.of(arguments[0], "durumi"),
            Files.readString(Path.of(arguments[1])).strip(),
            keyring(Path.of(arguments[1]), Path.of(arguments[2]).resolveSibling("server.keys")));
    int reports = Integer.parseInt(arguments[3]);
    long start = System.nanoTime();
    Path witnesses = Path.of(arguments[2]);
    Archive.create(database, ID, witnesses, Clock.systemUTC(), LargeArchive.READER).close();
    try (Store store = Store.open(database)) {
      Identity identity = Identity.read(store);
      Witness witness = Witness.in(witnesses, ID, database.place());
      new BulkAdding(store, identity, witness, new BenchReports(new BenchCorpus(BYTES)))
          .add(reports);
    }
    System.out.printf("all in after %.0f s%n", (System.nanoTime() - start) / 1e9);
    try (Archive archive =
        Archive.open(database, witnesses, Clock.systemUTC(), LargeArchive.READER)) {
      LargeArchive.work(archive, Math.min(reports, WORKED_ON));
      if (arguments.length > 4) {
        Verification found = archive.verify();
        System.out.println(found.holds() ? "verified" : "BROKEN " + found.faults());
      }
      System.out.printf(
          "%d reports made in %.0f s%n",
          archive.count(ReportFilter.ALL), (System.nanoTime() - start) / 1e9);
    }
  }

  /** The keys of an archive that this made, whose key file opens with the password. */
  public static Keyring opened(Path password, Path file) {
    ServerKeys keys = ServerKeys.read(file);
    try (Passphrase passphrase = Passphrase.fromFile(password, _ -> {});
        DataKey key = keys.opens().open(passphrase)) {
      return keys.keyring(key);
    }
  }

  private static Keyring keyring(Path password, Path file) {
    Keyring keyring = Keyring.random();
    try (DataKey key = DataKey.random();
        Passphrase passphrase = Passphrase.fromFile(password, _ -> {})) {
      KeyFile opens = KeyFile.forServer(ID, key, passphrase, Argon2Settings.STANDARD);
      ServerKeys.of(opens, key, keyring).write(file);
    }
    return keyring;
  }
}
