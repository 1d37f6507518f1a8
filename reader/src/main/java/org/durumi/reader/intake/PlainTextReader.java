package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plain text; a first line that stands alone is also the title. */
final class PlainTextReader implements FormatReader {

  private static final int LONGEST_TITLE = 200;

  @Override
  public Draft read(Input input, Bounds bounds) {
    List<String> warnings = new ArrayList<>();
    Decoded decoded = TextDecoder.decode(input.bytes(), null);
    if (!decoded.warning().isEmpty()) {
      warnings.add(decoded.warning());
    }
    bounds.checkTime();
    String text = TextCleaner.clean(decoded.text(), warnings);
    return new Draft(
        Details.titled(title(text), DateLine.of(text)), WrappedLines.unwrap(text), warnings);
  }

  private static @Nullable String title(String text) {
    String[] lines = text.stripLeading().split("\n", 3);
    if (lines.length < 3 || lines[0].length() > LONGEST_TITLE || !lines[1].isBlank()) {
      return null;
    }
    String line = lines[0].strip();
    return line.isEmpty() || line.matches(".*[.。!?:]") ? null : line;
  }
}
