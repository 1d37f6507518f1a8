package org.durumi.publisher.appeal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.evidence.Sha256;
import org.durumi.publisher.paper.DocxWriter;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.PdfWriter;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What drafting gives to take along: the draft, if there is one, the questions, and a file for
 * answers. Names tell the receiver and the incident, and nothing of anybody.
 *
 * @param stem the name of the draft's files without their ending
 * @param files their bytes by name, in the order in which a person wants them
 */
public record DraftPapers(String stem, Map<String, byte[]> files) {

  /** The formats that there are. */
  public static final List<String> FORMATS = List.of("docx", "pdf");

  private static final String QUESTIONS = "questions-";
  private static final String ANSWERS = "answers-";

  /** Keeps its own copy. */
  public DraftPapers {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The names that a draft's files have. */
  public static String stem(Receiver receiver, String incident) {
    return receiver.code() + "-" + incident;
  }

  /**
   * The name of the sheet of questions, or of a draft, in a format.
   *
   * @param questions whether it is the sheet of questions
   */
  public static String name(Receiver receiver, String incident, boolean questions, String format) {
    return (questions ? QUESTIONS : "") + stem(receiver, incident) + "." + format;
  }

  /**
   * Makes them.
   *
   * @param formats of {@link #FORMATS}
   */
  public static DraftPapers of(
      Receiver receiver, Case file, Appeal appeal, Answers answers, List<String> formats) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    @Nullable Draft draft = appeal.draft();
    for (String format : formats) {
      if (draft != null) {
        files.put(
            name(receiver, file.incident(), false, format),
            print(Letter.of(draft, answers, file), format));
      }
    }
    if (!appeal.questions().isEmpty()) {
      for (String format : formats) {
        files.put(
            name(receiver, file.incident(), true, format),
            print(QuestionSheet.paper(receiver, appeal), format));
      }
      files.put(
          ANSWERS + stem(receiver, file.incident()) + ".txt",
          QuestionSheet.form(receiver, appeal).getBytes(StandardCharsets.UTF_8));
    }
    return new DraftPapers(stem(receiver, file.incident()), files);
  }

  private static byte[] print(Paper paper, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (format.equals("pdf")) {
        PdfWriter.write(paper, out);
      } else {
        DocxWriter.write(paper, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return out.toByteArray();
  }

  /** Tells whether a file is of the draft itself, which is sent. */
  public boolean isDraft(String name) {
    return name.startsWith(stem);
  }

  /** Notes in the log that a draft was made, with the hashes of its files. */
  public void note(Archive archive, Receiver receiver, String incident, Reviewer by) {
    StringBuilder note = new StringBuilder("drafted");
    files.forEach((name, bytes) -> {
      if (isDraft(name)) {
        note.append("; ").append(name).append(' ').append(Sha256.of(bytes));
      }
    });
    archive.setting("appeal." + receiver.code() + "." + incident, note.toString(), by);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "DraftPapers[" + stem + ", " + files.size() + "]";
  }
}
