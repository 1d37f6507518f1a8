package org.durumi.archive.store;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's codes (SQLSTATE, its manual's appendix A) mean, as sentences for a person. */
final class PostgresFaults {

  /** The file's driver gives none. */
  private static final Pattern STATE = Pattern.compile("[0-9A-Z]{5}");

  private PostgresFaults() {}

  /** The code of a fault; null where it is not PostgreSQL's. */
  static @Nullable String state(SQLException cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql
          && sql.getErrorCode() == 0
          && sql.getSQLState() != null
          && STATE.matcher(sql.getSQLState()).matches()) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  /** The sentence, with the remedy; it holds nothing of what the server said. */
  static String sentence(String state) {
    return switch (state) {
      case "53100" ->
          "The database server's disk is full; nothing that was acknowledged is lost, but free some"
              + " space there before you go on.";
      case "53200" -> "The database server is out of memory; try again when it has less to do.";
      case "53300" ->
          "The database server takes no more connections; try again later, or let it take more"
              + " (max_connections).";
      case "28P01", "28000" ->
          "The database server does not let this user in; check the user's name and the password.";
      case "3D000" -> "There is no such database on the server; make it with: createdb NAME";
      case "3F000" -> "There is no such schema in the database; make it, or name another.";
      case "42501", "25006" ->
          "The database's user may not do that; let the user own the database or its schema, and let"
              + " the server write.";
      case "55P03" ->
          "Another durumi is writing to the archive; wait until it is done and try again.";
      case "40001", "40P01" ->
          "Somebody else changed the same at the same time; nothing was changed here, so try again.";
      case "57014" -> "The database server gave up a question that took too long; try again.";
      case "22021", "22P05" ->
          "A report holds a character that PostgreSQL cannot keep (NUL); nothing of this was added."
              + " Take it out of the report's title or address, or keep the report in a file.";
      case "22001" ->
          "A value is longer than the database keeps; nothing of this was added. Make it shorter.";
      case "42P01", "42703" ->
          "The database lacks a table of the archive; run durumi verify, and restore a backup.";
      case "XX001", "XX002" ->
          "The database is damaged on the server's disk; run durumi verify, and restore a backup.";
      default -> byClass(state);
    };
  }

  /** Tells whether the server cannot be asked just now, and nothing is wrong with the archive. */
  static boolean isAway(String state) {
    return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
  }

  private static String byClass(String state) {
    return switch (state.substring(0, 2)) {
      case "08" ->
          "The database server cannot be reached, or the connection broke off; what was acknowledged"
              + " is safe. See whether the server runs, and try again.";
      case "57" ->
          "The database server was stopped or is only starting; what was acknowledged is safe. Try"
              + " again when it runs.";
      case "53" -> "The database server lacks room or memory; see to that before you go on.";
      case "58" ->
          "The database server's disk failed; what was acknowledged before is safe as far as the disk"
              + " is.";
      case "28" ->
          "The database server does not let this user in; check the user's name and the password.";
      default -> "The archive's database failed (" + state + ").";
    };
  }
}
