package org.durumi.archive.store;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** Turns what the database says into a sentence for a person. */
final class Faults {

  private Faults() {}

  static ArchiveFaultException of(SQLException cause) {
    String state = PostgresFaults.state(cause);
    boolean away = state != null && PostgresFaults.isAway(state);
    return new ArchiveFaultException(sentence(cause), withoutWords(cause), away);
  }

  static ArchiveFaultException of(DataAccessException cause) {
    SQLException sql = cause.getCause(SQLException.class);
    return sql == null
        ? new ArchiveFaultException("The archive could not be read or written.")
        : of(sql);
  }

  /** A driver's message may quote values. */
  private static SQLException withoutWords(SQLException cause) {
    SQLException bare =
        new SQLException(
            cause.getClass().getSimpleName(), cause.getSQLState(), cause.getErrorCode());
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }

  private static String sentence(SQLException cause) {
    String state = PostgresFaults.state(cause);
    return state == null ? sqlite(cause) : PostgresFaults.sentence(state);
  }

  private static String sqlite(SQLException cause) {
    int code = code(cause);
    return switch (code) {
      case 13 -> "The disk is full; nothing was lost, but free some space before you go on.";
      case 8 -> "The archive lies on a disk or in a folder that cannot be written to.";
      case 5, 6 -> "Another durumi is writing to the archive; wait until it is done and try again.";
      case 26 ->
          "The archive's file does not open with this key: it is damaged, or the key file belongs to"
              + " another archive; restore a backup.";
      case 11 -> "The archive's file is damaged; run durumi verify, and restore a backup.";
      case 10 ->
          "The disk failed while the archive was read or written; what was acknowledged before is"
              + " safe.";
      case 14 -> "The archive's file cannot be opened; check who may read and write its folder.";
      default -> "The archive's database failed (" + code + ").";
    };
  }

  /** SQLite's primary result code, which JDBC gives as the vendor's; 0 where there is none. */
  private static int code(SQLException cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getErrorCode() != 0) {
        return sql.getErrorCode() & 0xff;
      }
    }
    return 0;
  }
}
