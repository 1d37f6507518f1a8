package org.durumi.publisher.imports;

import java.util.Locale;

/** Reads a file's bytes into a table, told apart by their content. Nothing is ever fetched. */
public final class TableFile {

  private TableFile() {}

  /**
   * Reads.
   *
   * @param bytes all of the file
   * @param limits what is refused as too large
   * @throws ImportRefusal if it cannot be taken
   */
  public static ImportTable read(byte[] bytes, ImportLimits limits) {
    if (bytes.length == 0) {
      throw new ImportRefusal("is empty");
    }
    if (bytes.length > limits.maxBytes()) {
      throw new ImportRefusal(
          "is larger than " + (limits.maxBytes() >> 20) + " MiB; cut it into several files");
    }
    if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new ImportRefusal(
          "is an old Excel file or one with a password; save it as .xlsx without one, or as CSV");
    }
    try {
      if (starts(bytes, 'P', 'K')) {
        return XlsxTable.read(bytes, limits);
      }
      Decoding text = Decoding.of(bytes);
      return isJson(text.text().stripLeading())
          ? FtmTable.read(text.text(), limits)
          : CsvTable.read(text, limits);
    } catch (ImportRefusal e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw new ImportRefusal("needs more memory than there is; cut it into several files");
    } catch (RuntimeException | StackOverflowError e) {
      throw new ImportRefusal("is damaged or not what it seems; save it again as .xlsx or CSV");
    }
  }

  /** An object, or an array of them; a heading in brackets is none. */
  private static boolean isJson(String text) {
    return text.startsWith("{")
        || (text.startsWith("[") && text.substring(1).stripLeading().startsWith("{"));
  }

  /** Tells whether headings are those of Uwazi. */
  static ImportTable.Kind csvKind(Iterable<String> header) {
    int signs = 0;
    for (String name : header) {
      String plain = name.toLowerCase(Locale.ROOT).replace(' ', '_');
      if (plain.endsWith("geolocation") || plain.equals("date_added") || plain.equals("template")) {
        signs++;
      }
      if (plain.equals("title") || plain.startsWith("title__")) {
        signs++;
      }
    }
    return signs > 1 ? ImportTable.Kind.UWAZI : ImportTable.Kind.CSV;
  }

  private static boolean starts(byte[] bytes, int... signs) {
    if (bytes.length < signs.length) {
      return false;
    }
    for (int i = 0; i < signs.length; i++) {
      if ((bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }
}
