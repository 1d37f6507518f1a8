package org.durumi.corpus.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of a corpus and cuts them into slices. */
public final class Cutting {

  private final Configuration hadoop;
  private final long size;

  /**
   * Cuts.
   *
   * @param size of a slice, in bytes of the file
   */
  public Cutting(Configuration hadoop, long size) {
    this.hadoop = hadoop;
    this.size = size;
  }

  /**
   * The files that inputs name, by their addresses, with their lengths in bytes: a file, a folder
   * with all that lies in it, or a pattern. Within folders only files of a known kind count, and
   * names that begin with a dot or an underscore do not.
   *
   * @throws IllegalArgumentException with a sentence for the person, if an input is missing or of
   *     no known kind
   * @throws IOException if a file system does not answer
   */
  public SortedMap<String, Long> files(List<String> inputs) throws IOException {
    TreeMap<String, Long> files = new TreeMap<>();
    for (String input : inputs) {
      Path path = new Path(input);
      FileSystem system = path.getFileSystem(hadoop);
      FileStatus[] found = system.globStatus(path);
      if (found == null || found.length == 0) {
        throw new IllegalArgumentException(input + " does not exist; check the name.");
      }
      int before = files.size();
      for (FileStatus status : found) {
        if (status.isFile() && Kind.of(status.getPath().getName()).isEmpty()) {
          throw new IllegalArgumentException(
              input
                  + " is no .warc, .wet, .jsonl or .parquet file (the first three may end in"
                  + " .gz).");
        }
        take(system, status, files);
      }
      if (files.size() == before && found[0].isDirectory()) {
        throw new IllegalArgumentException(
            input + " holds no .warc, .wet, .jsonl or .parquet file; name another folder.");
      }
    }
    return files;
  }

  private void take(FileSystem system, FileStatus status, SortedMap<String, Long> files)
      throws IOException {
    if (status.isFile()) {
      if (Kind.of(status.getPath().getName()).isPresent()) {
        files.put(status.getPath().toString(), status.getLen());
      }
      return;
    }
    FileStatus[] children;
    try {
      children = system.listStatus(status.getPath());
    } catch (FileNotFoundException e) {
      return;
    }
    Arrays.sort(children, Comparator.comparing(child -> child.getPath().getName()));
    for (FileStatus child : children) {
      String name = child.getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        take(system, child, files);
      }
    }
  }

  /** The slices of files, in order; those of lines do not know their first lines yet. */
  public List<Slice> slices(SortedMap<String, Long> files) {
    List<Slice> slices = new ArrayList<>();
    files.forEach((file, length) -> {
      Kind kind = Kind.of(file).orElseThrow();
      if (!kind.isCut(file)) {
        slices.add(new Slice(slices.size(), kind, file, 0, Long.MAX_VALUE, start(kind)));
        return;
      }
      for (long from = 0; from < length; from += size) {
        long to = Math.min(length, from + size);
        slices.add(new Slice(slices.size(), kind, file, from, to, start(kind)));
      }
    });
    return slices;
  }

  private static long start(Kind kind) {
    return kind == Kind.LINES ? 1 : 0;
  }

  /**
   * The same slices, knowing their first lines.
   *
   * @param ends how many line ends each slice has, as {@link Records#lineEnds} counts them;
   *     anything for slices of other files
   */
  public static List<Slice> numbered(List<Slice> slices, List<Long> ends) {
    List<Slice> numbered = new ArrayList<>();
    long line = 1;
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      line = slice.from() == 0 ? 1 : line;
      numbered.add(slice.kind() == Kind.LINES ? slice.atLine(line) : slice);
      line += ends.get(i);
    }
    return numbered;
  }
}
