package org.durumi.reader.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a folder and its folders, in the order of their names. Hidden files are passed over,
 * and links to folders are not followed, so that no circle is walked.
 */
final class ReportFiles {

  private ReportFiles() {}

  /**
   * Lists files; a path that is no folder is given back as it is, and so is a folder that cannot be
   * opened, for the sentence about it to come when it is taken.
   */
  static Stream<Path> under(Path start) {
    if (!Files.isDirectory(start)) {
      return Stream.of(start);
    }
    List<Path> files = new ArrayList<>();
    Deque<Path> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      Path path = open.pop();
      if (path.equals(start) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        pushChildren(path, open, files);
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      }
    }
    return files.stream();
  }

  private static void pushChildren(Path folder, Deque<Path> open, List<Path> files) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!child.getFileName().toString().startsWith(".")) {
          children.add(child);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      files.add(folder);
      return;
    }
    children.sort(Comparator.comparing((Path child) -> child.getFileName().toString()).reversed());
    children.forEach(open::push);
  }
}
