package org.durumi.cli.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Verification;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.TimeStampException;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.pack.PackCheck;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks everything that the archive holds. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks the whole archive, and says what is proven and since when.",
      "It looks at the file, every entry of the log, every byte that is kept, the lists and the time",
      "stamps. docs/evidence.md says against whom it proves what.",
      ""
    })
public final class VerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--pack",
      paramLabel = "FILE",
      description = "Checks an evidence pack instead; needs no archive and no passphrase.")
  private @Nullable Path pack;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The key or fingerprint that the archive or the pack must be signed with.")
  private @Nullable String key;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "Root certificates (PEM) that you trust for time stamps.")
  private @Nullable Path trust;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Checks the archive of these surroundings. */
  public VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    Path file = pack;
    if (file != null) {
      PackCheck.Outcome outcome = PackCheck.check(file, packOptions());
      terminal.print(outcome.text());
      return outcome.code();
    }
    TimeStampRoots roots = roots();
    String named = named();
    ArchiveDoor door = new ArchiveDoor(surroundings, options);
    if (options.database() != null) {
      try (Archive archive = door.open()) {
        return check(archive, roots, named, true);
      }
    }
    return door.with((archive, keys, key) -> check(archive, roots, named, keys.isIntact(key)));
  }

  private int check(Archive archive, TimeStampRoots roots, @Nullable String named, boolean intact) {
    Terminal terminal = surroundings.terminal();
    Verification verification = archive.verify(roots, () -> true);
    boolean expected = named == null || isNamed(archive.key(), named);
    boolean holds = intact && expected && verification.holds();
    terminal.print(told(archive, verification, holds, named != null && expected));
    if (!expected) {
      terminal.say("Broken: the archive is signed with another key than --key names.");
    }
    if (!intact) {
      terminal.say("Broken: the key file was changed by another program; restore a backup.");
    }
    verification.faults().forEach(fault -> terminal.say("Broken: " + fault));
    return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** The digits of the key or fingerprint that the person expects, as packs are checked for it. */
  private @Nullable String named() {
    if (key == null) {
      return null;
    }
    String digits = key.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{32}|[0-9a-f]{64}")) {
      throw new ParameterException(
          spec.commandLine(), "A key has 64 hexadecimal digits, its fingerprint 32; check --key");
    }
    return digits;
  }

  private static boolean isNamed(PublicKey found, String digits) {
    return digits.equals(found.hex()) || digits.equals(found.fingerprint().replace(" ", ""));
  }

  private List<String> packOptions() {
    List<String> arguments = new ArrayList<>();
    if (key != null) {
      arguments.addAll(List.of("--key", key));
    }
    if (trust != null) {
      arguments.addAll(List.of("--trust", trust.toString()));
    }
    return arguments;
  }

  private TimeStampRoots roots() {
    Path file = trust;
    if (file == null) {
      return TimeStampRoots.none();
    }
    try {
      return TimeStampRoots.read(file);
    } catch (IOException e) {
      throw new Refusal("The root certificates in " + file + " cannot be read; check the name.");
    } catch (TimeStampException e) {
      throw new Refusal(file + ": " + e.getMessage());
    }
  }

  private static String told(Archive archive, Verification found, boolean holds, boolean expected) {
    StringBuilder told = new StringBuilder();
    line(told, "Archive", archive.id());
    line(told, "Key", archive.key().fingerprint() + (expected ? ", as named with --key" : ""));
    line(
        told,
        "Holds",
        Counted.of(found.snapshots(), "snapshot")
            + ", "
            + Counted.of(found.reports(), "report")
            + ", "
            + Counted.of(found.decisions(), "decision")
            + "; "
            + found.entries()
            + " entries in the log");
    SignedHead.Head newest = found.newest();
    if (newest != null) {
      line(told, "Head", newest.root() + " over " + newest.size() + ", signed " + newest.time());
    }
    for (Verification.Stamped stamp : found.stamps()) {
      line(
          told,
          "Stamped",
          "the first "
              + stamp.size()
              + " entries existed on "
              + stamp.time()
              + ": "
              + stamp.authority());
    }
    if (holds) {
      line(
          told,
          "Proven",
          "nothing was altered, reordered, added or taken away since it was signed");
    }
    found.remarks().forEach(remark -> line(told, "Note", remark));
    told.append(holds ? "OK\n" : "BROKEN\n");
    return told.toString();
  }

  private static void line(StringBuilder told, String label, String value) {
    told.append("%-9s".formatted(label)).append(value).append('\n');
  }
}
