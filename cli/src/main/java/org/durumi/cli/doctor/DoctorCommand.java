package org.durumi.cli.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.PlaceRefusal;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.ServerFacts;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything that an archive hangs on, and says what to mend. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Looks at what an archive hangs on, and says what to mend.",
      "Of each thing whether it is fine, a warning or wrong, and what to do: machine, disk, clock,",
      "permissions, the database server, backups.",
      "It changes nothing, and asks the network for nothing but a server that --tls names.",
      "In Korean where the terminal is (LANG=ko_KR.UTF-8).",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all is fine, 1 there are warnings, 2 something is wrong.",
      "",
      "Examples:",
      "  durumi doctor",
      "  durumi doctor --database postgresql://durumi@localhost/durumi --tls desk.example.org"
          + " --backups /mnt/backups"
    })
public final class DoctorCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--tls",
      paramLabel = "HOST[:PORT]",
      description = "A server whose certificate is looked at; the only thing it connects to.")
  private @Nullable String tls;

  @Option(
      names = "--backups",
      paramLabel = "PATH",
      description = "A backup, or the folder of backups, of durumi backup or pg_dump -Fc.")
  private @Nullable Path backups;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Looks at these surroundings. */
  public DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Sentences sentences = Sentences.of(surroundings);
    Findings findings = new Findings(sentences);
    look(findings);
    DoctorReport report = new DoctorReport(findings, sentences);
    surroundings.terminal().print(json ? report.json() : report.text());
    return findings.worst().exitCode();
  }

  private void look(Findings findings) throws InterruptedException {
    ArchiveDoor door = new ArchiveDoor(surroundings, options);
    ArchivePlace place = door.place();
    Clock clock = surroundings.clock();
    boolean served = options.isServer();
    new MachineCheck(findings).run(!served);
    Path data = served ? place.witnesses() : place.folder();
    new DiskCheck(findings, new Mounts()).run(data);
    new PermissionCheck(findings).run(place, door.secrets());
    ClockCheck time = new ClockCheck(findings, clock);
    time.run();
    if (open(door, place, findings)) {
      archive(door, time, findings);
    }
    if (tls != null) {
      new TlsCheck(findings, clock, null).run(tls);
    }
    if (backups == null) {
      findings.warning("backup.age", "unnamed");
    } else {
      new BackupCheck(findings, clock).run(backups, data);
    }
  }

  /** Looks at the server, if there is one; whether the archive can be opened. */
  private static boolean open(ArchiveDoor door, ArchivePlace place, Findings findings) {
    try {
      Optional<Database> server = door.server();
      if (server.isPresent()) {
        ServerFacts.of(server.get()).ifPresent(new ServerCheck(findings)::run);
        return true;
      }
    } catch (ArchiveFaultException | KeyRefusal e) {
      findings.said(Grade.WRONG, "database", String.valueOf(e.getMessage()));
      return false;
    }
    if (!place.exists()) {
      findings.warning("archive", "none", place.folder());
      return false;
    }
    if (!door.opensByItself()) {
      findings.warning("archive", "closed", place.folder());
      return false;
    }
    return true;
  }

  private static void archive(ArchiveDoor door, ClockCheck time, Findings findings) {
    try (Archive archive = door.open()) {
      findings.fine("archive", archive.id());
      time.against(archive.vitals());
    } catch (ArchiveFaultException | KeyRefusal | PlaceRefusal e) {
      findings.said(Grade.WRONG, "archive", String.valueOf(e.getMessage()));
    }
  }
}
