package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The forms that there are. */
public final class ExportFormats {

  private static final List<ExportFormat> ALL =
      List.of(
          new CsvFormat(),
          new JsonLinesFormat(),
          new GeoJsonFormat(),
          new ExcelFormat(),
          new AcledFormat(),
          new HuridocsFormat(),
          new UwaziFormat(),
          new FtmFormat());

  private ExportFormats() {}

  /** All of them. */
  public static List<ExportFormat> all() {
    return ALL;
  }

  /**
   * Those with these codes, each once, in their own order.
   *
   * @throws ExportRefusal if there is no form of such a code
   */
  public static List<ExportFormat> of(List<String> codes) {
    List<String> wanted = new ArrayList<>();
    for (String code : codes) {
      if (ALL.stream().noneMatch(format -> format.code().equals(code))) {
        throw new ExportRefusal(
            "There is no form '" + code + "'; name some of " + codes() + ", or all.");
      }
      wanted.add(code);
    }
    return ALL.stream().filter(format -> wanted.contains(format.code())).toList();
  }

  /** Their codes, with commas between. */
  public static String codes() {
    return ALL.stream().map(ExportFormat::code).collect(Collectors.joining(", "));
  }
}
