package org.durumi.publisher.export;

import java.util.List;

/**
 * A release in one form.
 *
 * @param files the files, at least one
 * @param remarks what this form left out of this release and why, a sentence each
 */
public record Export(List<ExportFile> files, List<String> remarks) {

  /** Keeps its own copies. */
  public Export {
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }

  /** One file, of which nothing was left out. */
  static Export of(String name, byte[] content) {
    return new Export(List.of(new ExportFile(name, content)), List.of());
  }

  /** The content of the file of that name. */
  byte[] content(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .map(ExportFile::content)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an export without " + name));
  }
}
