package org.durumi.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Set;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.move.MoveRefusal;
import org.durumi.archive.pack.PackFaultException;
import org.durumi.archive.place.PlaceRefusal;
import org.durumi.archive.search.BadQueryException;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.StaleIndexException;
import org.durumi.publisher.appeal.AppealRefusal;
import org.durumi.publisher.bundle.BundleRefusal;
import org.durumi.publisher.export.ExportRefusal;
import org.durumi.publisher.site.SiteRefusal;
import org.durumi.reader.ReadingFault;
import org.durumi.reader.casefile.UnreadableCasefile;
import org.durumi.record.review.RefusedDecision;
import picocli.CommandLine;

/** Turns what went wrong into one sentence. A report's words never get into it. */
public final class Failure {

  /** What a shell gives a program whose reader has gone away. */
  private static final int CLOSED_PIPE = 141;

  /** Exceptions whose message is the sentence for the person. */
  private static final Set<Class<?>> SENTENCES =
      Set.of(
          Refusal.class,
          KeyRefusal.class,
          ArchiveFaultException.class,
          UnknownIdException.class,
          ChangedMeanwhileException.class,
          RefusedDecision.class,
          BadQueryException.class,
          CaptureRefusal.class,
          MoveRefusal.class,
          PlaceRefusal.class,
          BrokenEvidenceException.class,
          PackFaultException.class,
          StaleIndexException.class,
          ExportRefusal.class,
          SiteRefusal.class,
          UnreadableCasefile.class,
          AppealRefusal.class,
          BundleRefusal.class);

  private Failure() {}

  /** Tells the person and returns the exit code. */
  public static int report(Terminal terminal, Exception failure) {
    if (SENTENCES.stream().anyMatch(known -> known.isInstance(failure))) {
      terminal.say(String.valueOf(failure.getMessage()));
    } else if (failure instanceof UncheckedIOException io) {
      IOException cause = Objects.requireNonNull(io.getCause());
      if ("Broken pipe".equals(cause.getMessage())) {
        return CLOSED_PIPE;
      }
      terminal.say("Could not write the result: " + reason(cause) + ".");
    } else {
      terminal.say("Stopped by " + ReadingFault.within(failure));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Tells the person that the machine ran out of something, and returns the exit code. */
  public static int report(Terminal terminal, VirtualMachineError failure) {
    terminal.say(
        failure instanceof OutOfMemoryError
            ? "This needs more memory than durumi was given; set DURUMI_JAVA_OPTIONS=-Xmx4g, or"
                + " more, and give the command again."
            : "Something that durumi was given is nested too deeply to be read; save it as plain"
                + " text.");
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    if (failure instanceof FileSystemException file && file.getReason() == null) {
      return file.getClass().getSimpleName().replace("Exception", "") + " " + file.getFile();
    }
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
