package org.durumi.corpus.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that output goes to, on any of Hadoop's file systems. A file in it appears whole or
 * not at all: it is written as a draft and then given its name. Where two write the same file,
 * which a cluster may have them do, both write the same bytes and the first one's stay.
 *
 * @param folder its address
 */
public record Output(String folder) implements Serializable {

  /** Casefiles, a Parquet file for each slice. */
  public static final String CASEFILES = "casefiles";

  /** Failures, a Parquet file for each slice. */
  public static final String FAILURES = "failures";

  private static final String DRAFTS = "_drafts";

  /** The file of a slice in a table. */
  public String part(String table, int slice) {
    return folder + "/" + table + String.format(Locale.ROOT, "/part-%06d.parquet", slice);
  }

  /** A name that no other draft has. */
  public String draft() {
    return folder + "/" + DRAFTS + "/" + UUID.randomUUID();
  }

  /** Gives a finished draft its name. */
  public void keep(Configuration hadoop, String draft, String file) throws IOException {
    Path from = new Path(draft);
    Path to = new Path(file);
    FileSystem system = to.getFileSystem(hadoop);
    system.mkdirs(to.getParent());
    if (system.exists(to) || !system.rename(from, to)) {
      if (!system.exists(to)) {
        throw new IOException(file + " could not be given its name");
      }
      system.delete(from, false);
    }
  }

  /** Writes a small text file, whole or not at all. */
  public void write(Configuration hadoop, String name, String text) throws IOException {
    String draft = draft();
    Path path = new Path(draft);
    try (OutputStream out = path.getFileSystem(hadoop).create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    keep(hadoop, draft, folder + "/" + name);
  }

  /** Reads a small text file, if it is there. */
  public Optional<String> read(Configuration hadoop, String name) throws IOException {
    Path path = new Path(folder + "/" + name);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Deletes a file or a folder, if it is there. */
  public void discard(Configuration hadoop, String name) throws IOException {
    Path path = new Path(folder + "/" + name);
    path.getFileSystem(hadoop).delete(path, true);
  }

  /** Deletes the file of a slice in a table, if there is one. */
  public void discardPart(Configuration hadoop, String table, int slice) throws IOException {
    Path path = new Path(part(table, slice));
    path.getFileSystem(hadoop).delete(path, false);
  }

  /** Deletes what interrupted runs left. */
  public void discardDrafts(Configuration hadoop) throws IOException {
    discard(hadoop, DRAFTS);
  }

  /** The addresses of the files in a table, in the order of their slices. */
  public List<String> parts(Configuration hadoop, String table) throws IOException {
    Path path = new Path(folder + "/" + table);
    List<String> parts = new ArrayList<>();
    try {
      FileStatus[] files = path.getFileSystem(hadoop).listStatus(path);
      Arrays.stream(files)
          .map(file -> file.getPath().toString())
          .filter(file -> file.endsWith(".parquet"))
          .sorted()
          .forEach(parts::add);
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return parts;
  }
}
