package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a saved web page: its main text, and what it says of itself. Fetches nothing. */
final class HtmlReader implements FormatReader {

  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  @Override
  public Draft read(Input input, Bounds bounds) {
    List<String> warnings = new ArrayList<>();
    Decoded decoded = TextDecoder.decode(input.bytes(), declared(input));
    if (!decoded.warning().isEmpty()) {
      warnings.add(decoded.warning());
    }
    HtmlPage page = HtmlPage.parse(decoded.text(), bounds);
    Details details = HtmlDetails.of(page.document(), warnings);
    String text = MainText.of(page.document(), details.title(), bounds);
    return new Draft(details, TextCleaner.clean(text, warnings).strip(), warnings);
  }

  private static @Nullable String declared(Input input) {
    Matcher charset = CHARSET.matcher(Bytes.latin(input.bytes(), 0, HEAD));
    return charset.find() ? charset.group(1) : null;
  }
}
