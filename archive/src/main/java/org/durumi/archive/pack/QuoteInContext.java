package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Shows an event's sentences with its trigger marked, and what stands around them in the text. */
final class QuoteInContext {

  /** How many code points are shown before and after. */
  private static final int AROUND = 90;

  private final int @Nullable [] text;
  private final String language;

  /**
   * Shows quotes of a text.
   *
   * @param text the report's text, or null if it is withheld
   */
  QuoteInContext(@Nullable String text, String language) {
    this.text = text == null ? null : text.codePoints().toArray();
    this.language = language;
  }

  /** The sentences, or that they are withheld. */
  String of(JsonNode evidence, JsonNode trigger) {
    if (evidence.isMissingNode()) {
      return "<p>The sentences are " + EventWords.WITHHELD + ".</p>\n";
    }
    StringBuilder out = new StringBuilder("<blockquote" + Html.lang(language) + " dir=\"auto\">");
    int last = -1;
    for (JsonNode sentence : evidence) {
      int start = sentence.path("span").path(0).asInt();
      if (last < 0) {
        before(out, start);
      } else if (text != null && start >= last && start - last <= AROUND) {
        between(out, "", last, start, "");
      } else {
        out.append(" … ");
      }
      marked(out, sentence, trigger);
      last = sentence.path("span").path(1).asInt();
    }
    if (last >= 0) {
      after(out, last);
    }
    return out.append("</blockquote>\n").toString();
  }

  /** What stands right before a place, after an ellipsis if there is more. */
  private void before(StringBuilder out, int place) {
    int from = Math.max(0, place - AROUND);
    between(out, from > 0 ? "…" : "", from, place, "");
  }

  /** What stands right after a place, before an ellipsis if there is more. */
  private void after(StringBuilder out, int place) {
    between(out, "", place, place + AROUND, "…");
  }

  private void between(StringBuilder out, String lead, int from, int to, String tail) {
    if (text != null && from <= to && from < text.length) {
      int end = Math.min(to, text.length);
      out.append("<span class=\"around\">")
          .append(lead)
          .append(Html.text(new String(text, from, end - from)))
          .append(end < text.length ? tail : "")
          .append("</span>");
    }
  }

  private void marked(StringBuilder out, JsonNode sentence, JsonNode trigger) {
    String words = sentence.path("text").asText();
    int start = sentence.path("span").path(0).asInt();
    int[] letters = words.codePoints().toArray();
    int from = trigger.path("span").path(0).asInt(-1) - start;
    int to = trigger.path("span").path(1).asInt(-1) - start;
    if (from < 0 || to > letters.length || from >= to) {
      out.append(Html.text(words));
      return;
    }
    out.append(Html.text(new String(letters, 0, from)))
        .append("<mark>")
        .append(Html.text(new String(letters, from, to - from)))
        .append("</mark>")
        .append(Html.text(new String(letters, to, letters.length - to)));
  }
}
