package org.durumi.cli.appeal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.cli.terminal.Refusal;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.record.review.Reviewer;

/**
 * Where drafts go, for their owner's eyes only; the files' names tell the receiver and the
 * incident, and nothing of anybody.
 */
final class DraftFiles {

  private final Path folder;
  private final Receiver receiver;
  private final String incident;
  private final List<String> formats;

  DraftFiles(Path folder, Receiver receiver, String incident, List<String> formats) {
    this.folder = folder;
    this.receiver = receiver;
    this.incident = incident;
    this.formats = formats.stream().distinct().toList();
  }

  List<String> formats() {
    return formats;
  }

  static void requireFormats(List<String> formats) {
    for (String format : formats) {
      if (!DraftPapers.FORMATS.contains(format)) {
        throw new Refusal("'" + format + "' is no format of a draft; say docx, pdf or docx,pdf.");
      }
    }
  }

  /** Nobody's corrections are lost. */
  void requireFree() {
    for (String format : formats) {
      for (boolean questions : new boolean[] {false, true}) {
        Path file = folder.resolve(DraftPapers.name(receiver, incident, questions, format));
        if (Files.exists(file)) {
          throw new Refusal(file + " is there already; move it away, or name another folder.");
        }
      }
    }
  }

  /** Writes them and notes a draft; answers that somebody wrote down already stay. */
  List<Path> write(DraftPapers papers, Archive archive, Reviewer by) {
    try {
      return papers.write(archive, receiver, incident, by, folder);
    } catch (IOException e) {
      throw new Refusal(
          "The drafts could not be written to "
              + folder
              + "; check the folder and the free space.");
    }
  }
}
