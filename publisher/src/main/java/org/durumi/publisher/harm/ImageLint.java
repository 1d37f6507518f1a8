package org.durumi.publisher.harm;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at what pictures say of themselves. */
final class ImageLint {

  /** What says how the picture is drawn, and nothing else. */
  private static final Set<String> DRAWING =
      Set.of(
          "JPEG",
          "JFIF",
          "Huffman",
          "File Type",
          "PNG-IHDR",
          "PNG-PLTE",
          "PNG-gAMA",
          "PNG-cHRM",
          "PNG-sRGB",
          "PNG-sBIT",
          "PNG-tRNS",
          "PNG-bKGD",
          "PNG-pHYs",
          "GIF Header",
          "GIF Control",
          "GIF Image",
          "GIF Animation",
          "BMP Header",
          "WebP",
          "ICC Profile",
          "Adobe JPEG");

  /** PNG ends with the chunk IEND and its checksum. */
  private static final byte[] PNG_END = {
    0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82
  };

  private ImageLint() {}

  static boolean isImage(byte[] bytes) {
    return FileLint.starts(bytes, "\u0089PNG")
        || FileLint.starts(bytes, "\u00ff\u00d8\u00ff")
        || FileLint.starts(bytes, "GIF8")
        || FileLint.starts(bytes, "BM")
        || FileLint.starts(bytes, "II*\0")
        || FileLint.starts(bytes, "MM\0*")
        || (FileLint.starts(bytes, "RIFF") && bytes.length > 12 && bytes[8] == 'W');
  }

  static List<Finding> lint(String name, byte[] bytes, HarmLinter words) {
    List<Finding> found = new ArrayList<>();
    try {
      for (Directory directory :
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes)).getDirectories()) {
        if (directory.hasErrors()) {
          found.add(new Finding(Hazard.UNREADABLE, name, "metadata that cannot be read"));
        }
        if (!DRAWING.contains(directory.getName())) {
          directory.getTags().forEach(tag -> found.add(finding(name, directory, tag)));
          directory
              .getTags()
              .forEach(tag -> found.addAll(words.lint(name + ", metadata", told(tag))));
          if (directory.getTags().isEmpty()) {
            found.add(new Finding(Hazard.METADATA, name, directory.getName()));
          }
        }
      }
    } catch (ImageProcessingException | IOException e) {
      found.add(new Finding(Hazard.UNREADABLE, name, "a picture that cannot be read"));
    }
    if (hasMore(bytes)) {
      found.add(new Finding(Hazard.UNREADABLE, name, "more after the picture's end"));
    }
    return found;
  }

  private static Finding finding(String name, Directory directory, Tag tag) {
    Hazard hazard = directory instanceof GpsDirectory ? Hazard.LOCATION_METADATA : Hazard.METADATA;
    return new Finding(
        hazard, name + ", " + directory.getName() + " " + tag.getTagName(), told(tag));
  }

  private static String told(Tag tag) {
    String description = tag.getDescription();
    return description == null ? "" : description;
  }

  private static boolean hasMore(byte[] bytes) {
    if (FileLint.starts(bytes, "\u0089PNG")) {
      int at = bytes.length - PNG_END.length;
      for (int i = 0; i < PNG_END.length; i++) {
        if (at < 0 || bytes[at + i] != PNG_END[i]) {
          return true;
        }
      }
      return false;
    }
    boolean jpeg = FileLint.starts(bytes, "\u00ff\u00d8\u00ff");
    int last = bytes.length - 1;
    return jpeg && (bytes[last] != (byte) 0xd9 || bytes[last - 1] != (byte) 0xff);
  }
}
