package org.durumi.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A mail's parts: plain text and HTML are kept, all else is only named. */
final class MailParts {

  private static final int MOST_NAMES = 5;
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:file)?name\\*?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

  private final Bounds bounds;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private int messages;
  private boolean attached;
  private String fileName = "";

  MailParts(Bounds bounds) {
    this.bounds = bounds;
  }

  /** A new part begins: nothing is known of it yet. */
  void start() {
    attached = false;
    fileName = "";
  }

  void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (!name.equals("content-disposition") && !name.equals("content-type")) {
      return;
    }
    String body = MailHeaders.body(field);
    attached |=
        name.equals("content-disposition")
            && body.toLowerCase(Locale.ROOT).startsWith("attachment");
    Matcher matcher = NAME.matcher(body);
    if (matcher.find()) {
      fileName = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
  }

  /** Follows the walk into and out of mails within the mail. */
  void nested(EntityState state) {
    if (state == EntityState.T_START_MESSAGE && ++messages == 2) {
      attachments.add("a forwarded mail");
    } else if (state == EntityState.T_END_MESSAGE) {
      messages--;
    }
  }

  void body(MimeTokenStream tokens) throws IOException {
    if (messages > 1) {
      return;
    }
    BodyDescriptor part = tokens.getBodyDescriptor();
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    boolean kept = type.equals("text/plain") || type.equals("text/html");
    if (attached || !kept) {
      attachments.add(fileName.isBlank() ? type : fileName);
      return;
    }
    try (InputStream in = tokens.getDecodedInputStream()) {
      String words = decode(in.readAllBytes(), part.getCharset());
      StringBuilder target = type.equals("text/plain") ? plain : html;
      target.append(target.isEmpty() ? "" : "\n\n").append(words);
      // Markup is several times its text; the text itself is measured once it is cut out.
      bounds.checkCharacters(plain.length());
    }
  }

  private String decode(byte[] bytes, String charset) {
    boolean stated = charset != null && !charset.equalsIgnoreCase("us-ascii");
    Decoded decoded = TextDecoder.decode(bytes, stated ? charset : null);
    if (!decoded.warning().isEmpty()) {
      warnings.add(decoded.warning());
    }
    return decoded.text();
  }

  /** The plain text, else the text of the HTML. */
  String text() {
    if (!plain.toString().isBlank() || html.isEmpty()) {
      return plain.toString();
    }
    return MainText.whole(HtmlPage.parse(html.toString(), bounds).document(), bounds);
  }

  /** What was left out, for people. */
  List<String> warnings() {
    if (!attachments.isEmpty()) {
      List<String> named = attachments.stream().limit(MOST_NAMES).map(DisplayName::of).toList();
      int more = attachments.size() - named.size();
      warnings.add(
          "Attachments were not read: "
              + String.join(", ", named)
              + (more > 0 ? " and " + more + " more" : "")
              + ".");
    }
    return warnings;
  }
}
