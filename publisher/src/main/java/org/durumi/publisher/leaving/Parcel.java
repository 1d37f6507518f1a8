package org.durumi.publisher.leaving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.evidence.Sha256;
import org.durumi.publisher.export.ExportFile;
import org.durumi.publisher.export.ExportFolder;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.export.sheet.StillZip;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.site.Download;
import org.durumi.publisher.site.Site;

/**
 * A release as one file to hand on. The same release gives the same bytes, so that it can be made
 * again from what the archive keeps.
 *
 * @param name its name, of the release's number and the forms that are in it
 * @param bytes all of it; not to be changed
 * @param boilerplate the same of a release without incidents, titles and notes: what this program
 *     writes whatever is told; empty where it writes nothing of its own
 */
public record Parcel(String name, byte[] bytes, byte[] boilerplate) {

  private static final byte[] NOTHING = {};
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,3}\\.[0-9]{4,}");
  private static final Pattern ZIP =
      Pattern.compile("release-[0-9]{1,9}-(files|site)((?:-[a-z]{1,20})*)\\.zip");

  /** The release in JSON Lines, as {@code durumi publish release} writes it. */
  public static Parcel lines(Release release) {
    return new Parcel(name(release.number()), new JsonLinesFormat().write(release), NOTHING);
  }

  /** The name of the file of a release in JSON Lines, such as {@code release-3.jsonl}. */
  public static String name(int number) {
    return "release-" + number + ".jsonl";
  }

  /**
   * A ZIP with a folder for each form.
   *
   * @throws org.durumi.publisher.export.ExportRefusal if a form cannot carry it
   */
  public static Parcel files(Release release, List<ExportFormat> formats) {
    return new Parcel(
        name(release.number(), "files", formats),
        StillZip.of(parts(release, formats)),
        StillZip.of(parts(bare(release), formats)));
  }

  /**
   * A ZIP with the site, and data files in these forms in it.
   *
   * @throws org.durumi.publisher.export.ExportRefusal if a form cannot carry it
   */
  public static Parcel site(Release release, List<ExportFormat> formats) {
    return new Parcel(
        name(release.number(), "site", formats),
        StillZip.of(pages(release, formats)),
        StillZip.of(pages(bare(release), formats)));
  }

  /** The name tells what is in it, so that the very same can be made again. */
  private static String name(int number, String kind, List<ExportFormat> formats) {
    return formats.stream()
        .map(format -> "-" + format.code())
        .collect(Collectors.joining("", "release-" + number + "-" + kind, ".zip"));
  }

  /**
   * Makes a file of a release again.
   *
   * @param name the name that it left under
   * @return the file, or nothing where its name is not one that this gives
   */
  public static Optional<Parcel> again(String name, Release release) {
    if (name.equals(name(release.number()))) {
      return Optional.of(lines(release));
    }
    Matcher zip = ZIP.matcher(name);
    if (!zip.matches()) {
      return Optional.empty();
    }
    List<String> codes =
        Stream.of(zip.group(2).split("-", -1)).filter(code -> !code.isEmpty()).toList();
    List<String> known = ExportFormats.all().stream().map(ExportFormat::code).toList();
    if (!known.containsAll(codes)) {
      return Optional.empty();
    }
    List<ExportFormat> formats = ExportFormats.of(codes);
    Parcel made = zip.group(1).equals("site") ? site(release, formats) : files(release, formats);
    return made.name().equals(name) ? Optional.of(made) : Optional.empty();
  }

  private static Map<String, byte[]> parts(Release release, List<ExportFormat> formats) {
    Map<String, byte[]> parts = new TreeMap<>();
    for (ExportFormat format : formats) {
      for (ExportFile file : ExportFolder.files(format, release)) {
        parts.put(format.code() + "/" + file.name(), file.content());
      }
    }
    return parts;
  }

  private static Map<String, byte[]> pages(Release release, List<ExportFormat> formats) {
    List<Download> downloads = new ArrayList<>();
    parts(release, formats)
        .forEach((name, content) ->
            downloads.add(new Download(name, content, Sha256.of(content).hex())));
    return Site.files(release, downloads);
  }

  private static Release bare(Release release) {
    Coverage coverage = release.coverage();
    return new Release(
        release.number(),
        "",
        "",
        release.day(),
        release.audience(),
        new Coverage(coverage.first(), coverage.last(), coverage.reports(), 0, "", List.of()),
        List.of());
  }

  /** SHA-256 of its bytes. */
  public Sha256 sha256() {
    return Sha256.of(bytes);
  }

  /**
   * What stops it: risks that stand in the file and were neither found, and let leave, in the
   * release's fields, nor are words of this program, nor the point of a place that is told.
   *
   * @param release what it was made of
   * @param overruled what a second person let leave
   */
  List<Finding> risks(HarmLinter linter, Release release, List<Finding> overruled) {
    Set<Risk> known = new HashSet<>();
    overruled.forEach(one -> known.add(Risk.of(one)));
    if (boilerplate.length > 0) {
      linter.lint(name, boilerplate).forEach(one -> known.add(Risk.of(one)));
    }
    return linter.lint(name, bytes).stream()
        .filter(Finding::stops)
        .filter(one -> !known.contains(Risk.of(one)))
        .filter(one -> one.hazard() != Hazard.COORDINATES || !isTold(one.words(), release))
        .toList();
  }

  /** A table sets the two numbers of a place beside each other, in one order or the other. */
  private static boolean isTold(String words, Release release) {
    List<Double> numbers =
        NUMBER.matcher(words).results().map(one -> Double.valueOf(one.group())).toList();
    return numbers.size() == 2
        && release.incidents().stream()
            .flatMap(one -> one.place().told().stream())
            .map(place -> List.of(place.latitude(), place.longitude()))
            .anyMatch(point -> point.equals(numbers) || point.reversed().equals(numbers));
  }

  private record Risk(Hazard hazard, String words) {

    static Risk of(Finding finding) {
      return new Risk(finding.hazard(), finding.words());
    }
  }

  /** Tells the name and the size. */
  @Override
  public String toString() {
    return "Parcel[" + name + ", " + bytes.length + " bytes]";
  }
}
