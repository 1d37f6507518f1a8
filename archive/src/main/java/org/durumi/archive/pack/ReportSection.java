package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One report on the page: where it is from, its events with their quotes, and the decisions. */
final class ReportSection {

  private static final String[][] FIELDS = {
    {"date", "When"},
    {"place", "Where"},
    {"victims", "To whom"},
    {"agents", "By whom"},
    {"attribution", "Who says so"},
    {"offer", "Offered or paid"}
  };

  private final ShownReport report;
  private final EventWords words;
  private final QuoteInContext quotes;
  private final StringBuilder out = new StringBuilder();

  /**
   * A section.
   *
   * @param text the report's text, or null if it is withheld
   */
  ReportSection(ShownReport report, @Nullable String text) {
    this.report = report;
    String language = report.extraction().value("language").asText("und");
    this.words = new EventWords(language);
    this.quotes = new QuoteInContext(text, language);
  }

  String html() {
    JsonNode title = report.extraction().value("title");
    out.append("<section>\n<h2>Report ").append(report.number());
    if (title.isTextual()) {
      out.append(" <span class=\"title\">").append(words.of(title)).append("</span>");
    }
    out.append("</h2>\n<dl>\n");
    for (String[] field :
        new String[][] {{"outlet", "Published by"}, {"published", "On"}, {"url", "At"}}) {
      row(field[1], words.of(report.extraction().value(field[0])));
    }
    row("Added", time(report.snapshot()) + how());
    hash("Preserved bytes", report.snapshot(), "sha256");
    hash("Text", report.extraction(), "text");
    out.append("</dl>\n");
    report.events().forEach(this::event);
    ShownEntry proposal = report.proposal();
    if (proposal != null) {
      rollups(proposal);
    }
    return out.append("</section>\n").toString();
  }

  private String how() {
    JsonNode how = report.snapshot().value("how");
    return how.isTextual() ? ", from " + Html.text(how.textValue()) : "";
  }

  private void event(ShownEvent event) {
    out.append("<article>\n<h3><span class=\"number\">")
        .append(report.number())
        .append('.')
        .append(event.number())
        .append("</span> ")
        .append(EventWords.code(event.value("type")))
        .append(" <small>")
        .append(EventWords.code(event.value("modality")))
        .append("</small></h3>\n");
    out.append(quotes.of(event.value("evidence"), event.value("trigger"))).append("<dl>\n");
    for (String[] field : FIELDS) {
      JsonNode value = event.value(field[0]);
      if (!value.isNull() || !field[0].equals("offer")) {
        row(field[1], words.of(value));
      }
    }
    for (ShownEntry decision : event.decisions()) {
      String later = event.isTakenBack(decision) ? "<br><small>taken back later</small>" : "";
      row("Decision", decision(decision) + later);
    }
    out.append("</dl>\n</article>\n");
  }

  private String decision(ShownEntry decision) {
    StringBuilder said = new StringBuilder();
    JsonNode verdict = decision.value("verdict");
    said.append(
        verdict.isMissingNode() ? EventWords.WITHHELD : ShownEvent.verdict(verdict.asText()));
    said.append(" by ").append(words.of(decision.value("by")));
    said.append(" on ").append(time(decision));
    JsonNode why = decision.value("why");
    if (!why.isNull()) {
      said.append("<br>Why: ").append(words.of(why));
    }
    JsonNode from = decision.value("from");
    if (decision.has("from") && !from.isNull()) {
      String event = from.isMissingNode() ? EventWords.WITHHELD : Html.text(from.asText());
      said.append("<br>Split off event ").append(report.number()).append('.').append(event);
    }
    JsonNode corrections = decision.value("corrections");
    if (corrections.isMissingNode()) {
      said.append("<br>Corrections: ").append(EventWords.WITHHELD);
    }
    corrections
        .properties()
        .forEach(correction ->
            said.append("<br>Corrected ")
                .append(Html.text(correction.getKey()))
                .append(": ")
                .append(words.of(correction.getValue())));
    return said.toString();
  }

  private void rollups(ShownEntry proposal) {
    for (String field : proposal.fields()) {
      if (field.startsWith("rollup.")) {
        JsonNode total = proposal.value(field);
        out.append("<article>\n<h3>Total ").append(Html.text(field.substring(7)));
        if (total.isMissingNode()) {
          out.append(' ').append(EventWords.WITHHELD).append("</h3>\n</article>\n");
        } else {
          out.append(' ').append(EventWords.code(total.path("type"))).append("</h3>\n");
          out.append(quotes.of(total.path("evidence"), total.path("count"))).append("<dl>\n");
          row("How many", words.of(total.path("count")));
          row("When", words.of(total.path("date")));
          out.append("</dl>\n</article>\n");
        }
      }
    }
  }

  private void hash(String label, ShownEntry entry, String field) {
    JsonNode value = entry.value(field);
    row(
        label,
        value.isMissingNode()
            ? EventWords.WITHHELD
            : "<code>" + Html.text(value.asText()) + "</code>");
  }

  private void row(String label, String value) {
    out.append("<dt>").append(label).append("</dt><dd>").append(value).append("</dd>\n");
  }

  static String time(ShownEntry entry) {
    String time = entry.header().time().toString();
    return String.format(
        Locale.ROOT,
        "%s, %s UTC <small>entry&nbsp;%d</small>",
        time.substring(0, 10),
        time.substring(11, 16),
        entry.seq());
  }
}
