package org.durumi.publisher.appeal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.Publishing;
import org.durumi.archive.disk.Handover;
import org.durumi.archive.evidence.Sha256;
import org.durumi.publisher.paper.DocxWriter;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.PdfWriter;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What drafting gives to take along: the draft, if there is one, the questions, and a file for
 * answers. Names tell the receiver and the incident, and nothing of anybody.
 *
 * @param stem the name of the draft's files without their ending
 * @param title what the draft is, or null where there is only what to ask
 * @param day the day it bears
 * @param basis the tellings that it rests on
 * @param files their bytes by name, in the order in which a person wants them
 */
public record DraftPapers(
    String stem,
    @Nullable String title,
    LocalDate day,
    SortedSet<TellingId> basis,
    Map<String, byte[]> files) {

  /** The formats that there are. */
  public static final List<String> FORMATS = List.of("docx", "pdf");

  private static final String QUESTIONS = "questions-";
  private static final String ANSWERS = "answers-";

  /** Keeps its own copies. */
  public DraftPapers {
    basis = Collections.unmodifiableSortedSet(new TreeSet<>(basis));
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
    SortedSet<TellingId> basis = new TreeSet<>();
    file.accounts().values().forEach(account -> basis.add(account.id()));
    return new DraftPapers(
        stem(receiver, file.incident()),
        draft == null ? null : draft.title(),
        file.today(),
        basis,
        files);
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

  /**
   * Notes in the log that a draft is handed out: what, to whom, by whom, on what it rests, and the
   * hashes of its files. One of them is kept.
   *
   * @throws IllegalStateException if there is no draft
   */
  public Departure note(Archive archive, Receiver receiver, String incident, Reviewer by) {
    return note(archive.publishing(), receiver, incident, by, null);
  }

  /**
   * Writes what is not there yet: drafts of the files first, then the note, then their names. What
   * stops it before the note leaves nothing, what stops it after leaves whole drafts, which {@link
   * Publishing#finish} names. Answers that somebody wrote down already stay.
   *
   * @param folder where; it is made if it is not there
   * @return the files that were written
   * @throws FileAlreadyExistsException if something has the name of a draft or a sheet
   * @throws IOException if they cannot be written
   */
  public List<Path> write(
      Archive archive, Receiver receiver, String incident, Reviewer by, Path folder)
      throws IOException {
    Map<String, byte[]> fresh = new LinkedHashMap<>(files);
    fresh.keySet().removeIf(name -> name.startsWith(ANSWERS) && Files.exists(folder.resolve(name)));
    try (Handover handover = Handover.of(folder, fresh)) {
      if (title != null) {
        note(archive.publishing(), receiver, incident, by, folder);
      }
      handover.complete();
    }
    return fresh.keySet().stream().map(folder::resolve).toList();
  }

  private Departure note(
      Publishing publishing,
      Receiver receiver,
      String incident,
      Reviewer by,
      @Nullable Path folder) {
    List<String> drafts = files.keySet().stream().filter(this::isDraft).toList();
    String what = title;
    if (what == null || drafts.isEmpty()) {
      throw new IllegalStateException("nothing was drafted that could leave");
    }
    Departure.Facts facts =
        new Departure.Facts(
            Departure.Kind.APPEAL,
            what + ", incident " + incident,
            receiver.isConfidential() ? Purpose.CONFIDENTIAL : Purpose.PUBLIC,
            receiver.code(),
            day,
            folder == null ? null : folder.toAbsolutePath().normalize().toString(),
            drafts.stream().map(name -> new Departure.File(name, Sha256.of(bytes(name)))).toList(),
            List.of());
    return publishing.note(facts, by, bytes(drafts.getLast()), basis);
  }

  private byte[] bytes(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "DraftPapers[" + stem + ", " + files.size() + "]";
  }
}
