package org.durumi.reader.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what an input is from its bytes; the name's ending only tips a balance. */
final class KindDetector {

  private static final int HEAD = 8192;
  // A PDF may have rubbish before its mark: readers in the field accept 1024 bytes of it.
  private static final int PDF_HEAD = 1024;
  private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
  // UTF-16 as its bytes: the name of the part that holds a document under a password.
  private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  private static final Pattern JSON = Pattern.compile("\\{\\s*(?:\"|}\\s*$)");
  private static final Pattern PAGE =
      Pattern.compile("(?is)<(?:!doctype\\s+html|html|head|body)[\\s>]");
  private static final Pattern PIECE_OF_PAGE =
      Pattern.compile(
          "(?is)^<(?:!--|meta|title|link|script|style|div|p|h[1-6]|article|section|main|table|span"
              + "|a|b|i|br|ul|ol|font|center|img|header|nav)[\\s/>-]");
  private static final Pattern ANY_TAG = Pattern.compile("(?is)</?[a-z][a-z0-9]*[^<>]*>");
  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "(?im)^(from|date|subject|to|mime-version|received|message-id|content-type|return-path"
              + "|delivered-to|x-[a-z-]+):");
  private static final Pattern FIELD_LINE = Pattern.compile("^(?:[!-9;-~]+:.*|[ \\t]+\\S.*)$");

  private KindDetector() {}

  static Kind detect(Input input) {
    if (input.holdsBetween(0, PDF_HEAD, "%PDF-")) {
      return Kind.PDF;
    }
    if (input.startsWith("PK\u0003\u0004") || input.startsWith("PK\u0005\u0006")) {
      return Kind.DOCX;
    }
    if (input.startsWith(OLD_OFFICE)) {
      throw oldOffice(input);
    }
    String head = head(input);
    Kind told = fromText(head, input);
    if (told != null) {
      return told;
    }
    Signatures.refuse(input);
    if (looksBinary(head)) {
      throw new Refusal(
          "is of a kind that Durumi does not know; save it as text, HTML, PDF, DOCX, EML or report"
              + " JSON");
    }
    return Kind.TEXT;
  }

  private static Refusal oldOffice(Input input) {
    return input.holdsBetween(0, input.size(), ENCRYPTED)
        ? new Refusal("is locked with a password; save it again as DOCX without one")
        : new Refusal("is an old Office file; save it again as DOCX");
  }

  private static @Nullable Kind fromText(String head, Input input) {
    if (JSON.matcher(head).lookingAt()) {
      return Kind.JSON;
    }
    if ((head.startsWith("<") && PAGE.matcher(head).find())
        || PIECE_OF_PAGE.matcher(head).find()
        || (input.ends(".html", ".htm", ".xhtml") && ANY_TAG.matcher(head).find())) {
      return Kind.HTML;
    }
    if (head.startsWith("<?xml")) {
      throw new Refusal("is XML of a kind that Durumi does not know; save it as HTML or text");
    }
    return isMail(head, input) ? Kind.MAIL : null;
  }

  private static boolean isMail(String head, Input input) {
    String fields = head;
    int start = head.startsWith("From ") ? head.indexOf('\n') + 1 : 0;
    int count = 0;
    int lines = 0;
    for (String line : fields.substring(start).split("\r?\n", 200)) {
      if (line.isEmpty()) {
        break;
      }
      if (!FIELD_LINE.matcher(line).matches()) {
        return false;
      }
      lines++;
      if (MAIL_FIELD.matcher(line).lookingAt()) {
        count++;
      }
    }
    return count >= (input.ends(".eml", ".mht", ".mhtml") ? 1 : 3) && lines > 0;
  }

  private static String head(Input input) {
    byte[] bytes = input.bytes();
    int size = Math.min(HEAD, bytes.length);
    var unicode = UnicodeMark.of(bytes);
    String head =
        unicode == null
            ? new String(bytes, 0, size, StandardCharsets.ISO_8859_1)
            : new String(bytes, unicode.length(), size - unicode.length(), unicode.charset());
    return head.stripLeading();
  }

  /** More than one unprintable character in twenty: no text, even a damaged one, is like that. */
  private static boolean looksBinary(String head) {
    long controls =
        head.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t').count();
    return controls * 20 > head.length();
  }
}
