package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.jspecify.annotations.Nullable;

/**
 * {@code READ ME FIRST.html}: what a pack is and holds, for a person. It runs nothing and fetches
 * nothing: its policy allows one style sheet, by its digest.
 */
final class ReadMe {

  static final String FILE = "READ ME FIRST.html";

  private final PackContent content;
  private final Disclosure disclosure;
  private final StringBuilder out = new StringBuilder();

  private ReadMe(PackContent content, Disclosure disclosure) {
    this.content = content;
    this.disclosure = disclosure;
  }

  static byte[] page(PackContent content, Disclosure disclosure, PublicKey key) {
    ReadMe page = new ReadMe(content, disclosure);
    page.write(content.head().check(), key);
    return page.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(SignedHead.Head head, PublicKey key) {
    String style = resource("readme.css");
    String digest = Base64.getEncoder().encodeToString(Sha256.of(style).bytes());
    out.append(
        resource("readme-begin.html")
            .replace("{digest}", digest)
            .replace("{style}", style)
            .replace("{fingerprint}", Html.text(key.fingerprint()))
            .replace("{archive}", Html.text(head.archive()))
            .replace("{size}", Long.toString(head.size()))
            .replace("{signed}", Html.text(head.time().toString()))
            .replace("{created}", Html.text(content.created().toString()))
            .replace("{stamps}", stamps()));
    overview();
    for (ShownReport report : disclosure.reports()) {
      out.append(new ReportSection(report, text(report)).html());
    }
    withheld();
    out.append(resource("readme-end.html"));
  }

  private String stamps() {
    return switch (content.stamps().size()) {
      case 0 -> "none: all times are those of the archive’s own clock";
      case 1 -> "one, by an authority outside; the check tells its time";
      default -> content.stamps().size() + ", by authorities outside; the check tells their times";
    };
  }

  private @Nullable String text(ShownReport report) {
    JsonNode hash = report.extraction().value("text");
    if (!disclosure.texts() || !hash.isTextual()) {
      return null;
    }
    byte[] bytes = content.texts().get(Sha256.fromHex(hash.textValue()));
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private void overview() {
    out.append(
        """
        <section>
        <h2>What it holds</h2>
        <table>
        <thead><tr><th>Event</th><th>What</th><th>When</th><th>Where</th><th>Decision</th></tr></thead>
        <tbody>
        """);
    for (ShownReport report : disclosure.reports()) {
      rows(report);
    }
    out.append("</tbody>\n</table>\n</section>\n");
  }

  private void rows(ShownReport report) {
    String language = report.extraction().value("language").asText("und");
    EventWords words = new EventWords(language);
    JsonNode title = report.extraction().value("title");
    out.append("<tr class=\"report\"><td>")
        .append(report.number())
        .append("</td><td colspan=\"4\">");
    out.append(title.isNull() ? "untitled" : words.of(title)).append("</td></tr>\n");
    for (ShownEvent event : report.events()) {
      out.append("<tr><td>").append(report.number()).append('.').append(event.number());
      out.append("</td>");
      cell(EventWords.code(event.value("type")));
      cell(when(brief(words, event.value("date"), "edtf")));
      cell(brief(words, event.value("place"), "name"));
      cell(event.state());
      out.append("</tr>\n");
    }
  }

  private void cell(String value) {
    out.append("<td>").append(value).append("</td>");
  }

  private static String brief(EventWords words, JsonNode value, String key) {
    if (value.path(key).isTextual()) {
      return Html.text(value.path(key).textValue());
    }
    return value.path("text").isTextual() ? words.of(value.path("text")) : words.of(value);
  }

  /** An EDTF interval in words: {@code ../2016-11-30} is "by 2016-11-30". */
  private static String when(String edtf) {
    if (edtf.startsWith("../")) {
      return "by " + edtf.substring(3);
    }
    return edtf.endsWith("/..")
        ? "from " + edtf.substring(0, edtf.length() - 3)
        : edtf.replace("/20", " to 20").replace("/19", " to 19");
  }

  private void withheld() {
    out.append("<section>\n<h2>What is withheld</h2>\n");
    boolean any = false;
    for (ShownEntry entry : disclosure.entries()) {
      Set<String> withheld = entry.withheld();
      if (!withheld.isEmpty()) {
        any = true;
        out.append("<p>Entry ").append(entry.seq()).append(" <small>");
        out.append(entry.kind().code()).append("</small>: ");
        out.append(Html.text(String.join(", ", withheld))).append("</p>\n");
      }
    }
    if (!disclosure.texts() || !disclosure.snapshots()) {
      out.append("<p>Preserved files").append(disclosure.texts() ? "" : " and texts");
      out.append(" are not in this pack.</p>\n");
      any = true;
    }
    out.append(
        any
            ? "<p>A withheld field is still bound: the entry holds a fingerprint of it that cannot"
                + " be guessed from, and the archive’s holder can open it later, unaltered.</p>\n"
            : "<p>Nothing: every field of these entries is open.</p>\n");
    out.append("</section>\n");
  }

  private static String resource(String name) {
    try (InputStream in = ReadMe.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PackFaultException("A part of the program cannot be read; install it anew.", e);
    }
  }
}
