package org.durumi.cli.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.durumi.cli.terminal.Refusal;

/**
 * A folder of passages, for its owner alone. It gets its name once it is whole, and never takes the
 * place of another.
 */
final class PassageFolder {

  private static final int PASSAGES_A_FILE = 10;

  private static final String READ_ME =
      """
      These are whole reports out of a Durumi archive, in the clear, with what people accepted and
      corrected marked in them. Sources, victims and agents stand here by name. Guard this folder
      as you guard the archive, and delete it when the training is done.

      Nothing of this leaves the machine by itself: Durumi sends it nowhere. What was rejected is
      in the texts without a mark, so that a reader learns not to propose it.

      The form is that of training/passages/MARKUP.md; to check it:
      python3 -m durumi_training.markup THIS_FOLDER
      """;

  private PassageFolder() {}

  /**
   * Refuses a name that is taken.
   *
   * @throws Refusal with a sentence for the person
   */
  static void requireFree(Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(folder + " is there already and is not written over; name a new folder.");
    }
  }

  /**
   * Writes all passages.
   *
   * @param passages by language, in order
   */
  static void write(Path folder, Map<String, List<String>> passages) {
    requireFree(folder);
    Path whole = folder.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    Path name = whole.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      throw new Refusal("The folder for " + folder + " is not there; make it first.");
    }
    Path draft = null;
    Thread tidying = null;
    try {
      Path made = Files.createTempDirectory(parent, "." + name + ".", owner("rwx------"));
      draft = made;
      tidying = new Thread(() -> delete(made));
      Runtime.getRuntime().addShutdownHook(tidying);
      fill(made, passages);
      requireFree(folder);
      Files.move(made, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (draft != null) {
        delete(draft);
      }
      if (tidying != null) {
        Runtime.getRuntime().removeShutdownHook(tidying);
      }
    }
  }

  private static void fill(Path draft, Map<String, List<String>> passages) throws IOException {
    write(draft.resolve("README.txt"), READ_ME);
    for (Map.Entry<String, List<String>> language : new TreeMap<>(passages).entrySet()) {
      Path inner = Files.createDirectory(draft.resolve(language.getKey()), owner("rwx------"));
      List<String> all = language.getValue();
      for (int from = 0; from < all.size(); from += PASSAGES_A_FILE) {
        List<String> some = all.subList(from, Math.min(all.size(), from + PASSAGES_A_FILE));
        write(inner.resolve("%06d.txt".formatted(from + 1)), String.join("\n", some));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createFile(file, owner("rw-------"));
    Files.writeString(file, text);
  }

  private static FileAttribute<?>[] owner(String rights) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static void delete(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // It stays hidden beside the target, under a name that says whose it is.
      return;
    }
  }
}
