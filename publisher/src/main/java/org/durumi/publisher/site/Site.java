package org.durumi.publisher.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.archive.disk.WholeFolder;
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
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new SiteRefusal("A site cannot be written to " + folder + ". Name a new folder.");
    }
    try {
      Files.createDirectories(parent);
      write(folder, files);
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

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    try {
      WholeFolder.create(folder, files);
    } catch (FileAlreadyExistsException e) {
      throw new SiteRefusal(
          "A site is not written over what is there: " + folder + ". Name a new folder.", e);
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
    Lands lands = new Lands(Outlines.all());
    Style style = Style.load();
    for (Locale language : Words.LANGUAGES) {
      Words words = Words.in(language);
      List<Views.File> offered = new ArrayList<>();
      for (Download download : downloads) {
        offered.add(file(download, words));
      }
      files.putAll(Pages.of(release, offered, new Atlas(lands, words), words, style));
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
