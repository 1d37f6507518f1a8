package org.durumi.reader.intake;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a Word document's properties say.
 *
 * @param title the title somebody typed, or the template's
 * @param created when the file was made, ISO 8601
 */
record WordProperties(@Nullable String title, @Nullable String created) {

  static final WordProperties NONE = new WordProperties(null, null);

  static WordProperties of(byte[] part, Bounds bounds) {
    Reading reading = new Reading();
    BoundedXml.read(part, bounds, reading);
    return new WordProperties(blankToNull(reading.title), blankToNull(reading.created));
  }

  private static @Nullable String blankToNull(StringBuilder words) {
    return words.toString().isBlank() ? null : words.toString().strip();
  }

  private static final class Reading implements BoundedXml.Handler {

    private final StringBuilder title = new StringBuilder();
    private final StringBuilder created = new StringBuilder();
    private @Nullable StringBuilder open;

    @Override
    public void start(XMLStreamReader xml) {
      open =
          switch (xml.getLocalName()) {
            case "title" -> title;
            case "created" -> created;
            default -> null;
          };
    }

    @Override
    public void end(String name) {
      open = null;
    }

    @Override
    public void text(String words) {
      if (open != null) {
        open.append(words);
      }
    }
  }
}
