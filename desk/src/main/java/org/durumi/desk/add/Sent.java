package org.durumi.desk.add;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.durumi.desk.work.Input;
import org.durumi.reader.intake.IntakeLimits;

/**
 * The files of one request, taken one after the other as they come. Nothing of them touches the
 * disk but for the {@link Spool}.
 */
final class Sent {

  /** So many files in one request. */
  static final int MOST_FILES = 5_000;

  /** So much in one request, in bytes. */
  static final long MOST_BYTES = 1L << 30;

  /** Room for a file's name with all of its folders, in bytes. */
  private static final int LONGEST_PART_HEAD = 16_384;

  private static final String FIELD = "files";
  private static final String PROJECT = "project";

  /** More than any name of a project, in bytes. */
  private static final int LONGEST_PROJECT = 1_000;

  private final Spool spool;
  private final List<Input> inputs = new ArrayList<>();
  private String project = "";

  private Sent(Spool spool) {
    this.spool = spool;
  }

  /**
   * Takes what a request brings.
   *
   * @throws TooMuchException if that is more than one request may bring
   * @throws IOException if the request breaks off
   */
  static Sent take(HttpServletRequest request, Spool spool) throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw new TooMuchException();
    }
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return new Sent(spool);
    }
    FileUpload upload = new FileUpload();
    upload.setSizeMax(MOST_BYTES);
    upload.setHeaderEncoding("UTF-8");
    upload.setPartHeaderSizeMax(LONGEST_PART_HEAD);
    Sent sent = new Sent(spool);
    FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
    while (parts.hasNext()) {
      FileItemStream part = parts.next();
      if (!part.isFormField() && part.getFieldName().equals(FIELD)) {
        sent.take(part);
      } else if (part.isFormField() && part.getFieldName().equals(PROJECT)) {
        sent.takeProject(part);
      }
    }
    return sent;
  }

  /** What is to be added. */
  List<Input> inputs() {
    return List.copyOf(inputs);
  }

  /** The project that it goes into, as it was chosen; empty if none was. */
  String project() {
    return project;
  }

  private void takeProject(FileItemStream part) throws IOException {
    try (InputStream in = part.openStream()) {
      project = new String(in.readNBytes(LONGEST_PROJECT), StandardCharsets.UTF_8);
    }
  }

  private void take(FileItemStream part) throws IOException {
    String name = part.getName() == null ? "" : part.getName();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // A form without a file sends one without a name; hidden files are not meant.
    if (name.isEmpty() || last.startsWith(".")) {
      return;
    }
    if (inputs.size() >= MOST_FILES) {
      throw new TooMuchException();
    }
    try (InputStream in = part.openStream()) {
      inputs.add(input(name, in, spool));
    }
  }

  /** A file, kept in the spool until it is read. */
  static Input input(String name, InputStream bytes, Spool spool) throws IOException {
    // One byte more than may be read, so that whoever reads it sees that it is too large.
    Spool.Kept kept = spool.keep(bytes.readNBytes((int) IntakeLimits.DEFAULT.maxBytes() + 1));
    return source -> source.upload(name, read(spool, kept));
  }

  private static byte[] read(Spool spool, Spool.Kept kept) {
    try {
      return spool.read(kept);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** More than one request may bring. */
  static final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super("more files than one request may bring");
    }
  }
}
