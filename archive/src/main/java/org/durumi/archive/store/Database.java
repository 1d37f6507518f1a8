package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.seal.Keyring;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Where an archive's tables lie, and all in which one kind of database differs from the other. */
public abstract sealed class Database permits SqliteDatabase, PostgresDatabase {

  /**
   * An encrypted file.
   *
   * @param key what it is, or will be, encrypted with
   */
  public static Database file(Path file, DataKey key) {
    return new SqliteDatabase(file, key);
  }

  /**
   * A database on a PostgreSQL server, 15 or newer.
   *
   * @param password its user's; empty where the server asks for none
   * @param keys what fields are sealed with
   */
  public static Database server(PostgresAddress address, String password, Keyring keys) {
    return new PostgresDatabase(address, password, Seals.with(keys));
  }

  /** What names the place, always in the same way and without anything secret. */
  public abstract String place();

  /** The file, where it is one. */
  public abstract Optional<Path> path();

  /**
   * The same, filled by a Durumi that sealed nothing yet: to be read alone, and to be moved away.
   */
  public static Database clearServer(PostgresAddress address, String password) {
    return new PostgresDatabase(address, password, Seals.CLEAR);
  }

  /**
   * Tells whether an archive is at an address that was kept in the clear.
   *
   * @param password its user's; empty where the server asks for none
   */
  public static boolean isClear(PostgresAddress address, String password) {
    return new PostgresDatabase(address, password, Seals.CLEAR).isClear();
  }

  abstract SQLDialect dialect();

  /** Lets the newest of its keys seal from now on, where fields are sealed. */
  public abstract void useNewestKeys();

  /** What values become here, for one connection. */
  abstract Seals seals();

  /** Notes in new tables, within the caller's transaction, what they are sealed with. */
  abstract void noteSeals(DSLContext sql, Seals seals);

  /** Connects to a place where there shall be tables, and are none yet. */
  abstract Connection make();

  /** Connects to a place where there are tables. */
  abstract Connection open();

  /**
   * Tells whether tables of a form are to be brought to the newest.
   *
   * @throws ArchiveFaultException if they cannot be
   */
  abstract boolean isToBeBrought(int form);

  /** Brings the tables to the newest form, by a connection of its own. */
  abstract void bring();

  /** The form that the tables were brought and filled to; 0 where there are none. */
  abstract int form(DSLContext sql);

  /** Notes the form within the caller's transaction. */
  abstract void noteForm(DSLContext sql, int form);

  /** Waits, within a transaction that has read nothing yet, until nobody else is writing. */
  abstract void beginWriting(DSLContext sql, Seals seals);

  /** Reads something that may ask more than once. */
  abstract <T> T read(Connection connection, Seals seals, Supplier<T> work);

  /** Reads all of it as it stands at one moment. */
  abstract <T> T readAtOneMoment(Connection connection, Seals seals, Supplier<T> work);

  /** What the database itself finds wrong: nothing, or a line for each fault. */
  abstract List<String> integrityFaults(DSLContext sql);

  /** Lets the database learn, before the connection closes, what it likes to know. */
  abstract void settle(Connection connection);

  /** Gives back room that is no longer needed; within no transaction. */
  abstract void compact(Connection connection);

  /** How many bytes it takes. */
  abstract long size(Connection connection);

  /** What follows a table's name where only this index will do. */
  abstract String only(String index);

  /**
   * What stands between {@code from} and a table that is joined to the numbers of a JSON array, one
   * after the other; they are the column number.value.
   */
  abstract String numbers();

  /** The statement with least() and greatest() as this database calls them. */
  abstract String named(String statement);

  /** The schema that the tables lie in, as statements name it. */
  abstract String schema(Connection connection);

  /** The index of words. */
  abstract WordIndex words(Connection connection, Seals seals);
}
