package org.durumi.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.durumi.archive.move.Backup;
import org.durumi.archive.move.MoveRefusal;

/** The newest backup: how old it is, whether all of it can be read, whether it lies elsewhere. */
final class BackupCheck {

  private static final Duration USUAL = Duration.ofHours(36);
  private static final Duration LONG = Duration.ofDays(8);
  private static final long PATIENCE_MINUTES = 30;
  private static final byte[] DUMP = "PGDMP".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Findings findings;
  private final Clock clock;

  BackupCheck(Findings findings, Clock clock) {
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Looks at the newest.
   *
   * @param backups a backup, or the folder in which they lie
   * @param archive what they shall lie elsewhere than
   */
  void run(Path backups, Path archive) {
    try {
      Optional<Path> newest = newest(backups);
      if (newest.isEmpty()) {
        findings.wrong("backup.age", "none", backups);
        return;
      }
      age(newest.get());
      opens(newest.get());
      elsewhere(newest.get(), archive);
    } catch (IOException e) {
      findings.wrong("backup.age", "unreadable", backups);
    }
  }

  private static Optional<Path> newest(Path backups) throws IOException {
    if (!Files.isDirectory(backups)) {
      return Files.exists(backups) ? Optional.of(backups) : Optional.empty();
    }
    try (Stream<Path> all = Files.list(backups)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isDump(file) || isBackup(file))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
    }
  }

  private void age(Path newest) throws IOException {
    Instant made = Files.getLastModifiedTime(newest).toInstant();
    Duration age = Duration.between(made, clock.instant());
    if (age.compareTo(LONG) > 0) {
      findings.wrong("backup.age", "old", newest, age.toDays());
    } else if (age.compareTo(USUAL) > 0) {
      findings.warning("backup.age", "aging", newest, age.toHours());
    } else {
      findings.fine("backup.age", newest, Math.max(0, age.toHours()));
    }
  }

  private void opens(Path newest) throws IOException {
    if (isDump(newest)) {
      dump(newest);
      return;
    }
    try {
      findings.fine("backup.opens", newest, Backup.read(newest).size());
    } catch (MoveRefusal e) {
      findings.wrong("backup.opens", "damaged", newest);
    }
  }

  /** Lets PostgreSQL's own program read all of a dump, and throws away what it makes of it. */
  private void dump(Path newest) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(List.of("pg_restore", "--file=/dev/null", newest.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = program.start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      if (ended && process.exitValue() == 0) {
        findings.fine("backup.dump", newest);
      } else {
        findings.wrong("backup.opens", "damaged", newest);
      }
    } catch (IOException e) {
      findings.warning("backup.opens", "unread", newest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void elsewhere(Path newest, Path archive) throws IOException {
    if (!Files.exists(archive)) {
      findings.warning("backup.elsewhere", "unknown", newest);
    } else if (Mounts.isSame(newest, archive)) {
      findings.warning("backup.elsewhere", "same", newest);
    } else {
      findings.fine("backup.elsewhere", newest);
    }
  }

  private static boolean isDump(Path file) {
    return begins(file, DUMP);
  }

  private static boolean isBackup(Path file) {
    return begins(file, ZIP);
  }

  private static boolean begins(Path file, byte[] with) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(with.length), with);
    } catch (IOException e) {
      return false;
    }
  }
}
