package org.durumi.publisher.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.words.Words;

/**
 * Writes a release as a site of plain files. The same release and data files give the same bytes.
 */
public final class Site {

  /** The list of digests, in the form that {@code sha256sum -c} reads. */
  public static final String SUMS = "SHA256SUMS";

  private static final String DATA = "data/";

  private Site() {}

  /**
   * Writes the site into a folder that is not there yet, or empty. It is whole or absent.
   *
   * @param downloads data files of the same release to offer; they are copied into {@code data}
   * @return how many files were written
   * @throws SiteRefusal if the folder holds something, or the disk refuses
   */
  public static int write(Release release, List<Download> downloads, Path folder) {
    Map<String, byte[]> files = files(release, downloads);
    Path target = folder.toAbsolutePath().normalize();
    try {
      if (Files.exists(target) && (!Files.isDirectory(target) || !isEmpty(target))) {
        throw new SiteRefusal(
            "A site is not written over what is there: " + folder + ". Name a new folder.");
      }
      Path parent = target.getParent();
      if (parent == null) {
        throw new SiteRefusal("A site cannot be written to " + folder + ". Name a new folder.");
      }
      Files.createDirectories(parent);
      place(files, target, parent);
      return files.size();
    } catch (IOException e) {
      throw new SiteRefusal(
          "The site could not be written to "
              + folder
              + ", and nothing of it is left there: see whether the disk is full or may not be"
              + " written to.",
          e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void place(Map<String, byte[]> files, Path target, Path parent)
      throws IOException {
    Path draft = Files.createTempDirectory(parent, ".durumi-site-");
    try {
      Path whole = Files.createDirectory(draft.resolve("site"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = whole.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        write(path, file.getValue());
      }
      Files.deleteIfExists(target);
      try {
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(whole, target);
      }
    } finally {
      remove(draft);
    }
  }

  private static void write(Path path, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * The site's files by their names, where no folder is to be written.
   *
   * @param downloads data files of the same release to offer
   */
  public static Map<String, byte[]> files(Release release, List<Download> downloads) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    downloads.forEach(download -> files.put(DATA + download.name(), download.content()));
    List<Outlines.Country> countries = Outlines.all();
    Style style = Style.load();
    for (Locale language : Words.LANGUAGES) {
      Words words = Words.in(language);
      List<Views.File> offered = new ArrayList<>();
      for (Download download : downloads) {
        offered.add(file(download, words));
      }
      files.putAll(Pages.of(release, offered, new Atlas(countries, words), words, style));
    }
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, bytes) -> sums.append(Digests.hex(bytes)).append("  ").append(name).append('\n'));
    files.put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Views.File file(Download download, Words words) {
    String name = download.name();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String known = words.name("format", ending);
    return new Views.File(
        name,
        known.equals(ending) ? "" : known,
        Views.size(download.content().length, words),
        download.sha256());
  }
}
