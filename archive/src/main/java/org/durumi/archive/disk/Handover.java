package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Files that must not be there before something is noted, and must be there after. They are written
 * whole beside their places; then whoever hands them over notes it; then they get their names. What
 * stops the program before the note leaves nothing that has a name, and what stops it after leaves
 * whole drafts that {@link #finish} finds.
 */
public final class Handover implements AutoCloseable {

  private final LockedDraft draft;
  private final Map<Path, Path> drafts = new TreeMap<>();
  private boolean isNoted;

  private Handover(LockedDraft draft) {
    this.draft = draft;
  }

  /**
   * Writes the drafts; tidies those of the same files that a killed program left.
   *
   * @param folder where they shall be; it is made if it is not there
   * @param files their contents by their names
   * @throws FileAlreadyExistsException when something has one of these names; it stays as it is
   * @throws IOException when they cannot be written; nothing of them is left then
   */
  public static Handover of(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (String name : files.keySet()) {
      refuseExisting(folder.resolve(name));
    }
    LockedDraft.tidy(
        folder, draft -> files.keySet().stream().anyMatch(n -> Files.exists(draft.resolve(n))));
    Handover handover = new Handover(LockedDraft.in(folder));
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = WholeFile.newPrivate(handover.draft.folder().resolve(file.getKey()));
        Files.write(path, file.getValue());
        WholeFile.sync(path);
        handover.drafts.put(path, folder.resolve(file.getKey()));
      }
      WholeFile.syncFolderOf(handover.draft.folder());
      return handover;
    } catch (IOException | RuntimeException e) {
      handover.close();
      throw e;
    }
  }

  /**
   * Gives the files their names, once what they are is noted.
   *
   * @throws FileAlreadyExistsException when something got one of the names meanwhile; it stays
   * @throws IOException when the disk refuses; the drafts then stay, for {@link #finish}
   */
  public void complete() throws IOException {
    isNoted = true;
    for (Map.Entry<Path, Path> one : drafts.entrySet()) {
      WholeFile.name(one.getKey(), one.getValue());
    }
    drafts.values().stream().findFirst().ifPresent(WholeFile::syncFolderOf);
    isNoted = false;
  }

  /** Deletes the drafts, but not those that are noted and could not be named. */
  @Override
  public void close() throws IOException {
    if (isNoted) {
      draft.leave();
    } else {
      draft.close();
    }
  }

  /**
   * Gives files their names of which a stopped program had written the drafts and noted them.
   *
   * @param folder where they should be
   * @param noted for each name, what tells whether a file is what was noted
   * @return the files that were missing, and are there now
   * @throws IOException when one cannot be named
   */
  public static List<Path> finish(Path folder, Map<String, Predicate<Path>> noted)
      throws IOException {
    List<Path> named = new ArrayList<>();
    for (Path draft : LockedDraft.all(folder)) {
      if (noted.entrySet().stream().anyMatch(one -> isIt(draft.resolve(one.getKey()), one))) {
        LockedDraft.ifForgotten(draft, () -> finish(draft, folder, noted, named));
      }
    }
    return named;
  }

  private static boolean isIt(Path file, Map.Entry<String, Predicate<Path>> noted) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && noted.getValue().test(file);
  }

  private static void finish(
      Path draft, Path folder, Map<String, Predicate<Path>> noted, List<Path> named)
      throws IOException {
    for (Map.Entry<String, Predicate<Path>> one : noted.entrySet()) {
      Path inside = draft.resolve(one.getKey());
      Path file = folder.resolve(one.getKey());
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isIt(inside, one)) {
        WholeFile.name(inside, file);
        WholeFile.syncFolderOf(file);
        named.add(file);
      }
    }
    LockedDraft.delete(draft);
  }

  private static void refuseExisting(Path target) throws FileAlreadyExistsException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }
}
