package org.durumi.cli.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.casefile.CasefileNames;
import org.durumi.record.casefile.Casefile;
import org.jspecify.annotations.Nullable;

/**
 * Writes each casefile to a file of its own. A file appears whole or not at all: it is written
 * under another name and then moved, and what an interruption leaves is deleted.
 */
final class FolderSink implements CasefileSink {

  private final Path folder;
  private final Terminal terminal;
  private final Function<Casefile, String> form;
  private final CasefileNames names = new CasefileNames();
  private volatile @Nullable Path unfinished;

  FolderSink(Path folder, Terminal terminal, Function<Casefile, String> form) {
    this.folder = folder;
    this.terminal = terminal;
    this.form = form;
    Runtime.getRuntime().addShutdownHook(new Thread(this::discardUnfinished));
  }

  @Override
  public String render(Casefile casefile) {
    return form.apply(casefile);
  }

  @Override
  public void put(Outcome.Done done) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".durumi", ".tmp");
      unfinished = draft;
      Files.writeString(draft, done.text());
      Path file = folder.resolve(names.next(done.name()) + ".json");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      unfinished = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close(Tally tally) {
    terminal.print(tally + " Casefiles in " + folder + "\n");
  }

  private void discardUnfinished() {
    Path draft = unfinished;
    if (draft != null) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException e) {
        terminal.say("Could not delete the unfinished " + draft + "; it may be deleted by hand.");
      }
    }
  }
}
