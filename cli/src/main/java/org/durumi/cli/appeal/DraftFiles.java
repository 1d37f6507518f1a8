package org.durumi.cli.appeal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.evidence.Sha256;
import org.durumi.cli.terminal.Refusal;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.Appeal;
import org.durumi.publisher.appeal.Case;
import org.durumi.publisher.appeal.Draft;
import org.durumi.publisher.appeal.Letter;
import org.durumi.publisher.appeal.QuestionSheet;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.paper.DocxWriter;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.PdfWriter;

/**
 * Where drafts go, for their owner's eyes only; the files' names tell the receiver and the
 * incident, and nothing of anybody.
 */
final class DraftFiles {

  private static final List<String> FORMATS = List.of("docx", "pdf");

  private final Path folder;
  private final Receiver receiver;
  private final String name;
  private final List<String> formats;

  DraftFiles(Path folder, Receiver receiver, String incident, List<String> formats) {
    this.folder = folder;
    this.receiver = receiver;
    this.name = receiver.code() + "-" + incident;
    this.formats = formats.stream().distinct().toList();
  }

  static void requireFormats(List<String> formats) {
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw new Refusal("'" + format + "' is no format of a draft; say docx, pdf or docx,pdf.");
      }
    }
  }

  /** Nobody's corrections are lost. */
  void requireFree() {
    for (String format : formats) {
      for (String stem : List.of(name, "questions-" + name)) {
        Path file = folder.resolve(stem + "." + format);
        if (Files.exists(file)) {
          throw new Refusal(file + " is there already; move it away, or name another folder.");
        }
      }
    }
  }

  /** Writes the draft, if there is one, the questions, and a file for answers. */
  List<Path> write(Appeal appeal, Answers answers, Case file) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      Draft draft = appeal.draft();
      if (draft != null) {
        print(files, name, Letter.of(draft, answers, file));
      }
      if (!appeal.questions().isEmpty()) {
        print(files, "questions-" + name, QuestionSheet.paper(receiver, appeal));
        files.put(
            "answers-" + name + ".txt",
            QuestionSheet.form(receiver, appeal).getBytes(StandardCharsets.UTF_8));
      }
      List<Path> written = new ArrayList<>();
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        Path path = folder.resolve(one.getKey());
        // Answers that somebody wrote down already stay.
        if (!Files.exists(path)) {
          WholeFile.create(path, part -> Files.write(part, one.getValue()));
          written.add(path);
        }
      }
      return written;
    } catch (IOException e) {
      throw new Refusal(
          "The drafts could not be written to "
              + folder
              + "; check the folder and the free space.");
    }
  }

  private void print(Map<String, byte[]> files, String stem, Paper paper) throws IOException {
    for (String format : formats) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (format.equals("pdf")) {
        PdfWriter.write(paper, out);
      } else {
        DocxWriter.write(paper, out);
      }
      files.put(stem + "." + format, out.toByteArray());
    }
  }

  /** What the log keeps of drafts: which files, by their hashes. */
  String note(List<Path> written) {
    StringBuilder note = new StringBuilder("drafted");
    for (Path path : written) {
      String file = path.getFileName().toString();
      if (file.startsWith(name)) {
        try {
          note.append("; ").append(file).append(' ').append(Sha256.of(Files.readAllBytes(path)));
        } catch (IOException e) {
          throw new Refusal(path + " was written and cannot be read again; check the disk.");
        }
      }
    }
    return note.toString();
  }
}
