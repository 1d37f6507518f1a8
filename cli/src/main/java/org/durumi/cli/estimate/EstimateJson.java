package org.durumi.cli.estimate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.durumi.estimator.Consistency;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Headline;
import org.durumi.estimator.Linkage;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;
import org.durumi.estimator.Sensitivity;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.publisher.unseen.Unseen;

/** A report as JSON. A number that there is none of, or that has no end, is null. */
final class EstimateJson {

  private EstimateJson() {}

  static String of(Answer answer) throws IOException {
    Report report = answer.report();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("observed", report.table().observed());
      json.writeArrayFieldStart("lists");
      for (String list : report.table().lists()) {
        json.writeString(list);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("estimates");
      for (Estimate estimate : report.estimates()) {
        estimate(json, report, estimate);
      }
      json.writeEndArray();
      if (answer.unseen().isPresent()) {
        archive(json, answer.unseen().get());
      }
      if (!answer.months().isEmpty()) {
        months(json, answer);
      }
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void archive(JsonGenerator json, Unseen unseen) throws IOException {
    json.writeStringField("unit", unseen.wanted().unit().many());
    json.writeStringField("selection", unseen.wanted().words());
    json.writeObjectFieldStart("linkage");
    json.writeNumberField("drawn", unseen.linkages());
    json.writeNumberField("ofAnotherTable", unseen.changed());
    json.writeNumberField("undecidedPairs", unseen.undecided());
    json.writeNumberField("fewestObserved", unseen.fewest());
    json.writeNumberField("mostObserved", unseen.most());
    json.writeEndObject();
    json.writeNumberField("withoutKnownSource", unseen.unlisted());
    json.writeNumberField("withoutMonth", unseen.undated());
  }

  private static void months(JsonGenerator json, Answer answer) throws IOException {
    json.writeArrayFieldStart("months");
    for (MonthFigure month : answer.months()) {
      json.writeStartObject();
      json.writeStringField("month", month.month().toString());
      json.writeNumberField("observed", month.observed());
      number(json, "least", month.headline().map(Headline::least).orElse(Double.NaN));
      number(json, "most", month.headline().map(Headline::most).orElse(Double.NaN));
      number(json, "lower", month.headline().map(Headline::lower).orElse(Double.NaN));
      number(json, "upper", month.headline().map(Headline::upper).orElse(Double.NaN));
      json.writeBooleanField("defensible", month.headline().isPresent());
      json.writeStringField(
          "reason",
          String.join(
              "; ",
              month.reasons().stream()
                  .map(reason -> reason.words(answer.report().unit()))
                  .toList()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void estimate(JsonGenerator json, Report report, Estimate estimate)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("method", estimate.method().code());
    Figures figures =
        estimate.figures().orElse(new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    number(json, "estimate", figures.estimate());
    number(json, "median", figures.median());
    number(json, "lower", figures.lower());
    number(json, "upper", figures.upper());
    json.writeBooleanField("defensible", estimate.defensible());
    json.writeStringField("reason", estimate.reason(report.unit()));
    json.writeObjectFieldStart("diagnostics");
    facts(json, estimate.facts());
    json.writeStringField("assumes", estimate.method().assumes(report.unit()));
    json.writeStringField("breaks", estimate.method().breaks(report.unit()));
    sensitivity(json, estimate.sensitivity());
    consistency(json, estimate.consistency());
    if (estimate.linkage().isPresent()) {
      linkage(json, estimate.linkage().get());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void linkage(JsonGenerator json, Linkage linkage) throws IOException {
    json.writeObjectFieldStart("linkage");
    json.writeNumberField("others", linkage.others());
    json.writeNumberField("withoutFigures", linkage.silent());
    number(json, "shareOfVariance", linkage.between());
    number(json, "lowestMedian", linkage.lowest());
    number(json, "highestMedian", linkage.highest());
    json.writeObjectFieldStart("asLinked");
    number(json, "median", linkage.asLinked().median());
    number(json, "lower", linkage.asLinked().lower());
    number(json, "upper", linkage.asLinked().upper());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void sensitivity(JsonGenerator json, List<Sensitivity> all) throws IOException {
    json.writeArrayFieldStart("sensitivity");
    for (Sensitivity changed : all) {
      json.writeStartObject();
      json.writeStringField("change", changed.change());
      number(json, "median", changed.figures().map(Figures::median).orElse(Double.NaN));
      number(json, "lower", changed.figures().map(Figures::lower).orElse(Double.NaN));
      number(json, "upper", changed.figures().map(Figures::upper).orElse(Double.NaN));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void consistency(JsonGenerator json, List<Consistency> all) throws IOException {
    json.writeObjectFieldStart("consistency");
    number(json, "meanLogBias", Consistency.meanLogBias(all));
    json.writeNumberField("covered", all.stream().filter(Consistency::covers).count());
    json.writeArrayFieldStart("lists");
    for (Consistency test : all) {
      json.writeStartObject();
      json.writeStringField("list", test.list());
      json.writeNumberField("known", test.known());
      json.writeNumberField("seen", test.seen());
      number(json, "estimate", test.figures().estimate());
      number(json, "lower", test.figures().lower());
      number(json, "upper", test.figures().upper());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void facts(JsonGenerator json, Facts facts) throws IOException {
    for (Map.Entry<String, Object> entry : facts.asMap().entrySet()) {
      String name = entry.getKey();
      switch (entry.getValue()) {
        case Double number -> number(json, name, number);
        case Long number -> json.writeNumberField(name, number);
        case Boolean truth -> json.writeBooleanField(name, truth);
        case List<?> several -> {
          json.writeArrayFieldStart(name);
          for (Object one : several) {
            json.writeStartObject();
            if (one instanceof Facts inner) {
              facts(json, inner);
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        }
        default -> json.writeStringField(name, entry.getValue().toString());
      }
    }
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
