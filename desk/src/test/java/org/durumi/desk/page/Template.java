package org.durumi.desk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template without its code: what stands in it as written. Values and other templates leave a
 * mark, and so does the token of a form.
 *
 * @param path where it lies
 * @param markup HTML with marks
 */
record Template(Path path, String markup) {

  /** Stands where a value or another template would. */
  static final char VALUE = '\u0001';

  /** Stands where the hidden field with the token would. */
  static final char TOKEN = '\u0002';

  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([^\\s=>\"'/]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+))?");

  /** All templates of the desk. */
  static List<Template> all() {
    Path folder = Path.of("src/main/jte");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .sorted()
          .map(Template::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template of(Path path) {
    try {
      String source = Files.readString(path);
      return new Template(path, new TemplateReader(source).markup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tags, as written. */
  List<String> tags() {
    return TAG.matcher(withoutComments()).results().map(MatchResult::group).toList();
  }

  /** What stands between the tags, but for the names of keys. */
  String text() {
    String named = withoutComments().replaceAll("(?s)<kbd>.*?</kbd>", " ");
    return TAG.matcher(named).replaceAll(" ").replaceAll("&#?\\w+;", " ");
  }

  /** Names and values of the attributes of a tag, each as name=value without quotes. */
  static List<Attribute> attributes(String tag) {
    return ATTRIBUTE
        .matcher(tag)
        .results()
        .map(found -> new Attribute(found.group(1), unquoted(found.group(2))))
        .toList();
  }

  private String withoutComments() {
    return markup.replaceAll("(?s)<!--.*?-->", "");
  }

  private static String unquoted(String value) {
    if (value == null) {
      return "";
    }
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  @Override
  public String toString() {
    return path.toString();
  }

  record Attribute(String name, String value) {}
}
