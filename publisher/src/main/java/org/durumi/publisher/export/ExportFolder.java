package org.durumi.publisher.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.durumi.archive.disk.WholeFolder;
import org.durumi.publisher.release.Release;

/**
 * Writes a release into a new folder: a folder for each form, in each a README and a list of
 * SHA-256 sums that {@code sha256sum -c} takes. The folder gets its name when all is written, so
 * that it is whole or not there.
 */
public final class ExportFolder {

  private static final String README = "README.md";
  private static final String SUMS = "SHA256SUMS";

  private ExportFolder() {}

  /**
   * Writes.
   *
   * @param folder where nothing is yet; the folder around it must exist
   * @return the form's code and its files, of each form
   * @throws ExportRefusal if something is there, if it cannot be written, or if a form that should
   *     carry everything does not
   */
  public static List<Written> write(Release release, List<ExportFormat> formats, Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new ExportRefusal(folder + " is there already; name a folder that is not.");
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new ExportRefusal("The folder around " + folder + " is not there; make it first.");
    }
    List<Written> written =
        formats.stream().map(format -> new Written(format.code(), files(format, release))).toList();
    Map<String, byte[]> all = new TreeMap<>();
    written.forEach(form ->
        form.files().forEach(file -> all.put(form.code() + "/" + file.name(), file.content())));
    try {
      WholeFolder.createPrivate(folder, all);
    } catch (IOException e) {
      throw new ExportRefusal(
          folder + " could not be written; see that there is room and that you may write there.");
    }
    return written;
  }

  /**
   * What was written in one form.
   *
   * @param code the form's code, which is its folder's name
   * @param files all files in it
   */
  public record Written(String code, List<ExportFile> files) {

    /** Keeps its own copy. */
    public Written {
      files = List.copyOf(files);
    }
  }

  /** The files of one form, with its README and its sums. */
  public static List<ExportFile> files(ExportFormat format, Release release) {
    Export export = format.export(release);
    if (format instanceof ExportFormat.Whole whole && !whole.read(export).equals(release)) {
      throw new ExportRefusal(
          "The release could not be read back from the form "
              + format.code()
              + " as it was, so nothing was written; leave that form out and report this.");
    }
    List<ExportFile> files = new ArrayList<>(export.files());
    files.add(new ExportFile(README, utf8(ReadMe.of(format, release, export))));
    String sums =
        files.stream()
            .map(file -> file.sha256() + "  " + file.name() + "\n")
            .collect(Collectors.joining());
    files.add(new ExportFile(SUMS, utf8(sums)));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
