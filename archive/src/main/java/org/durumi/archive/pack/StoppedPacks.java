package org.durumi.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Deletes drafts of packs that a killed program left behind, whatever the pack was to be called:
 * they are not encrypted, and nobody looks for hidden files. A draft is known by its name, by how
 * it begins, and by nobody having written to it for an hour.
 */
final class StoppedPacks {

  private static final Pattern DRAFT = Pattern.compile("\\..+\\.[0-9a-f]{12}\\.part");
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  /** The ZIP's mark of a file, and where that file's name begins. */
  private static final byte[] MARK = {'P', 'K', 3, 4};

  private static final int NAME_AT = 30;

  private StoppedPacks() {}

  /** Tidies the folder that a file is to be written to, as far as that is possible. */
  static void tidyBeside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    Instant limit = Instant.now().minus(FORGOTTEN);
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(
            folder, f -> DRAFT.matcher(f.getFileName().toString()).matches())) {
      for (Path draft : drafts) {
        tidy(draft, limit);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Writing the pack will tell what is wrong with the folder.
      return;
    }
  }

  private static void tidy(Path draft, Instant limit) {
    try {
      if (Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(draft).toInstant().isBefore(limit)
          && beginsAsAPack(draft)) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // Somebody else's, or gone by now.
      return;
    }
  }

  private static boolean beginsAsAPack(Path draft) throws IOException {
    byte[] name = ReadMe.FILE.getBytes(StandardCharsets.UTF_8);
    byte[] start;
    try (InputStream in = Files.newInputStream(draft, LinkOption.NOFOLLOW_LINKS)) {
      start = in.readNBytes(NAME_AT + name.length);
    }
    return start.length == NAME_AT + name.length
        && Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length)
        && Arrays.equals(start, NAME_AT, start.length, name, 0, name.length);
  }
}
