package org.durumi.cli.incident;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.durumi.linker.incident.Check;
import org.durumi.linker.incident.Learned;
import org.durumi.linker.incident.LinkLearning;
import org.durumi.linker.match.Model;

/** What was learned, to read and as JSON. */
final class LearnedReport {

  private final Learned learned;
  private final boolean used;
  private final boolean inForce;

  /**
   * Tells of what was learned.
   *
   * @param used whether it was put in force just now
   * @param inForce whether learned weights, these or older ones, are
   */
  LearnedReport(Learned learned, boolean used, boolean inForce) {
    this.learned = learned;
    this.used = used;
    this.inForce = inForce;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    line(
        out,
        String.format(
            Locale.ROOT,
            "%d decisions; they count as %.1f of \"same\" and %.1f of \"not the same\".",
            learned.verdicts(),
            learned.same(),
            learned.different()));
    out.append(
        switch (learned.way()) {
          case TELLINGS -> "Learned from the tellings alone";
          case DECISIONS -> "Learned from the decisions";
          case BOTH -> "Learned from the tellings, then from the decisions";
        });
    line(
        out,
        String.format(
            Locale.ROOT,
            "; to teach, %d of each are needed, to check %d.",
            LinkLearning.LEAST_OF_EACH,
            LinkLearning.LEAST_TO_CHECK));
    line(out, "");
    line(out, String.format(Locale.ROOT, "%-10s %-20s %8s %8s", "bits", "", "shipped", "learned"));
    List<Model.Field> old = learned.shipped().model().fields();
    for (int f = 0; f < old.size(); f++) {
      Model.Field fresh = learned.model().model().fields().get(f);
      for (int level = 0; level < fresh.levels().size(); level++) {
        line(
            out,
            String.format(
                Locale.ROOT,
                "%-10s %-20s %+8.1f %+8.1f",
                level == 0 ? fresh.name() : "",
                fresh.levels().get(level),
                old.get(f).bits(level),
                fresh.bits(level)));
      }
    }
    line(out, "");
    line(
        out,
        String.format(Locale.ROOT, "%-31s %8s %8s", "on decisions held out", "shipped", "learned"));
    figures(out, "bits lost on each", before().logLoss(), after().logLoss());
    figures(out, "pairs, F1", before().f1(), after().f1());
    line(out, "");
    line(out, verdict());
    return out.toString();
  }

  private String verdict() {
    if (used) {
      return "The learned weights are in force, and all is linked by them. To go back: durumi link"
          + " --learn --shipped";
    }
    String force =
        inForce ? " Learned weights are in force." : " The shipped weights are in force.";
    if (!learned.isChecked()) {
      return "There are too few decisions to check this by, so it cannot be used." + force;
    }
    return (learned.isBetter()
            ? "This does better than the shipped weights. To put it in force: durumi link --learn"
                + " --use."
            : "This does no better than the shipped weights, so it cannot be used.")
        + force;
  }

  private Check before() {
    return learned.before();
  }

  private Check after() {
    return learned.after();
  }

  private static void line(StringBuilder out, String words) {
    out.append(words.stripTrailing()).append('\n');
  }

  private static void figures(StringBuilder out, String name, double old, double fresh) {
    line(out, String.format(Locale.ROOT, "%-31s %8.3f %8.3f", name, old, fresh));
  }

  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("decisions", learned.verdicts());
      json.writeNumberField("same", learned.same());
      json.writeNumberField("not_the_same", learned.different());
      json.writeStringField("learned_from", learned.way().name().toLowerCase(Locale.ROOT));
      json.writeBooleanField("checked", learned.isChecked());
      json.writeBooleanField("better", learned.isBetter());
      json.writeStringField("in_force", inForce ? "learned" : "shipped");
      check(json, "shipped", before());
      check(json, "learned", after());
      json.writeArrayFieldStart("weights");
      for (int f = 0; f < learned.shipped().model().fields().size(); f++) {
        weights(json, f);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private static void check(JsonGenerator json, String name, Check check) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("log_loss_bits", check.logLoss());
    json.writeNumberField("pairs_f1", check.f1());
    json.writeEndObject();
  }

  private void weights(JsonGenerator json, int f) throws IOException {
    Model.Field old = learned.shipped().model().fields().get(f);
    Model.Field fresh = learned.model().model().fields().get(f);
    for (int level = 0; level < old.levels().size(); level++) {
      json.writeStartObject();
      json.writeStringField("field", old.name());
      json.writeStringField("level", old.levels().get(level));
      json.writeNumberField("shipped", old.bits(level));
      json.writeNumberField("learned", fresh.bits(level));
      json.writeEndObject();
    }
  }
}
