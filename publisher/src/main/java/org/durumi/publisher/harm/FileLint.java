package org.durumi.publisher.harm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into files: pictures, PDF, office documents and other ZIP archives, web pages, text. */
final class FileLint {

  private static final int DEEPEST = 4;
  private static final long LARGEST = 512L << 20;
  private static final Pattern TAGS = Pattern.compile("<[^>]{0,2000}>");
  private static final Pattern MARKED =
      Pattern.compile("<w:(ins|del|moveFrom|moveTo|comment)[ >]|<text:tracked-changes");
  private static final Pattern MADE =
      Pattern.compile(
          "<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|dc:description|cp:keywords|Company"
              + "|Manager)[^>]*>([^<]+)<");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]+name=[\"']?(author|creator|generator|geo[.\\w]*)[\"'][^>]*>");

  private final HarmLinter words;
  private long opened;

  FileLint(HarmLinter words) {
    this.words = words;
  }

  List<Finding> lint(String name, byte[] bytes) {
    List<Finding> found = new ArrayList<>();
    for (Finding one : words.lint(name, name.replace('_', ' ').replace('-', ' '))) {
      found.add(
          one.hazard() == Hazard.SECRET || !one.mayBeOverridden()
              ? new Finding(one.hazard(), name + ", file name", one.words())
              : new Finding(Hazard.FILE_NAME, name, one.words()));
    }
    found.addAll(content(name, bytes, 0));
    return found.stream().distinct().toList();
  }

  private List<Finding> content(String name, byte[] bytes, int depth) {
    if (starts(bytes, "%PDF-")) {
      return PdfLint.lint(name, bytes, words);
    }
    if (starts(bytes, "PK\u0003\u0004")) {
      return zip(name, bytes, depth);
    }
    if (ImageLint.isImage(bytes)) {
      return ImageLint.lint(name, bytes, words);
    }
    return text(name, bytes);
  }

  private List<Finding> zip(String name, byte[] bytes, int depth) {
    List<Finding> found = new ArrayList<>();
    if (depth > DEEPEST) {
      return List.of(new Finding(Hazard.UNREADABLE, name, "archives within archives"));
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String inner = name + "!" + entry.getName();
        byte[] content =
            zip.readNBytes((int) Math.min(LARGEST - opened + 1, Integer.MAX_VALUE - 8));
        opened += content.length;
        if (opened > LARGEST) {
          return List.of(new Finding(Hazard.UNREADABLE, name, "too large to be looked into"));
        }
        found.addAll(content(inner, content, depth + 1));
        String comment = entry.getComment();
        if (comment != null) {
          found.add(new Finding(Hazard.METADATA, inner, comment));
        }
      }
    } catch (ZipException e) {
      found.add(new Finding(Hazard.UNREADABLE, name, "an encrypted or broken archive"));
    } catch (IOException e) {
      found.add(new Finding(Hazard.UNREADABLE, name, "a broken archive"));
    }
    return found;
  }

  private List<Finding> text(String name, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return List.of(new Finding(Hazard.UNREADABLE, name, "neither text nor a known kind of file"));
    }
    if (text.indexOf('\0') >= 0) {
      return List.of(new Finding(Hazard.UNREADABLE, name, "neither text nor a known kind of file"));
    }
    List<Finding> found = new ArrayList<>();
    MADE.matcher(text)
        .results()
        .forEach(one -> found.add(new Finding(Hazard.METADATA, name, one.group(1))));
    META.matcher(text)
        .results()
        .forEach(one -> found.add(new Finding(Hazard.METADATA, name, one.group())));
    if (MARKED.matcher(text).find()) {
      found.add(new Finding(Hazard.TRACKED_CHANGE, name, "changes or comments that it keeps"));
    }
    boolean marked = name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|html?|svg|rels|xhtml|fodt)");
    found.addAll(words.lint(name, marked ? TAGS.matcher(text).replaceAll(" ") : text));
    if (marked) {
      // Attributes and comments are read, too: nobody sees them, and everybody gets them.
      found.addAll(words.lint(name + ", markup", text));
    }
    return found;
  }

  static boolean starts(byte[] bytes, String with) {
    byte[] head = with.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if (bytes[i] != head[i]) {
        return false;
      }
    }
    return true;
  }
}
