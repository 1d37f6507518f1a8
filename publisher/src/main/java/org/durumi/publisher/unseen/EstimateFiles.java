package org.durumi.publisher.unseen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Headline;
import org.durumi.estimator.Linkage;
import org.durumi.estimator.Method;
import org.durumi.estimator.Report;
import org.durumi.estimator.Sensitivity;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Unit;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.review.RefusedDecision;

/**
 * What leaves of an estimate: figures rounded to two digits, what they assume, and the table as the
 * gate lets it. Nothing of it is a sum of cells that are withheld: neither the diagnostics nor the
 * numbers in a refusal.
 */
public final class EstimateFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TEN = 10;

  private EstimateFiles() {}

  /**
   * A file.
   *
   * @param name its name
   * @param bytes what it holds
   */
  public record File(String name, byte[] bytes) {}

  /**
   * Makes them.
   *
   * @throws RefusedDecision if small cells could still be worked out, or the total itself is one
   */
  public static List<File> of(Unseen unseen, CaptureGate.Safe safe) {
    if (!safe.closes()) {
      throw new RefusedDecision(
          "What is withheld of this table could still be worked out, so it stays inside; ask for"
              + " fewer lists, or a wider selection.");
    }
    int observed =
        safe.observed()
            .orElseThrow(() ->
                new RefusedDecision(
                    "So few are documented, or so few more than an earlier release told, that the"
                        + " total itself stays inside; choose a wider selection."));
    int number = safe.published().release().number();
    return List.of(
        new File("estimate-" + number + ".json", json(unseen, safe, observed)),
        new File("lists-" + number + ".csv", csv(safe.table())));
  }

  private static byte[] json(Unseen unseen, CaptureGate.Safe safe, int observed) {
    Report report = unseen.report();
    Release release = safe.published().release();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("release", release.number());
    node.put("title", release.title());
    node.put("office", release.office());
    node.put("day", release.day().toString());
    node.put("unit", report.unit().many());
    node.put("selection", unseen.wanted().words());
    node.put("observed", observed);
    ArrayNode lists = node.putArray("lists");
    report.table().lists().forEach(lists::add);
    ArrayNode words = node.putArray("words");
    words(report, observed).forEach(words::add);
    ObjectNode linkage = node.putObject("linkage");
    linkage.put("drawn", unseen.linkages());
    linkage.put("ofAnotherTable", unseen.changed());
    ArrayNode estimates = node.putArray("estimates");
    report.estimates().forEach(one -> estimates.add(estimate(report.unit(), one)));
    return bytes(node);
  }

  private static List<String> words(Report report, int observed) {
    Optional<Headline> headline = report.headline();
    String unit = report.unit().many();
    String answer =
        headline
            .map(h ->
                "In all there were between %.0f and %.0f %s, if what the methods assume is true."
                    .formatted(rounded(h.lower()), rounded(h.upper()), unit))
            .orElse("How many there were in all cannot be said: no estimate is defensible.");
    return List.of(
        answer,
        "%d %s are documented. What is beyond them is an estimate, and must be printed apart."
            .formatted(observed, unit));
  }

  private static ObjectNode estimate(Unit unit, Estimate estimate) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Method method = estimate.method();
    node.put("method", method.code());
    node.put("title", method.title());
    Optional<Figures> figures = estimate.figures().filter(_ -> estimate.defensible());
    put(node, "median", figures.map(Figures::median));
    put(node, "lower", figures.map(Figures::lower));
    put(node, "upper", figures.map(Figures::upper));
    node.put("defensible", estimate.defensible());
    // The numbers in a reason may be those of cells that are withheld.
    ArrayNode reasons = node.putArray("reasons");
    estimate.reasons().stream().map(Reason::kind).distinct().forEach(k -> reasons.add(k.code()));
    node.put("assumes", method.assumes(unit));
    node.put("breaks", method.breaks(unit));
    if (estimate.defensible()) {
      List<Figures> changed =
          estimate.sensitivity().stream()
              .map(Sensitivity::figures)
              .flatMap(Optional::stream)
              .toList();
      put(node, "sensitivityLowest", changed.stream().map(Figures::median).min(Double::compare));
      put(node, "sensitivityHighest", changed.stream().map(Figures::median).max(Double::compare));
      estimate
          .linkage()
          .map(Linkage::between)
          .ifPresent(share -> node.put("linkageShareOfVariance", rounded(share)));
    }
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<Double> value) {
    if (value.isPresent() && Double.isFinite(value.get())) {
      node.put(name, rounded(value.get()));
    } else {
      node.putNull(name);
    }
  }

  /** Two digits: more would give sums of cells away. */
  private static double rounded(double value) {
    if (value <= 0) {
      return 0;
    }
    double unit = Math.pow(TEN, Math.floor(Math.log10(value)) - 1);
    return unit >= 1
        ? Math.round(value / unit) * unit
        : Math.round(value * TEN * TEN) / (TEN * TEN);
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written", e);
    }
  }

  private static byte[] csv(Table table) {
    StringBuilder csv = new StringBuilder();
    table.dimensions().forEach(list -> csv.append(quoted(list)).append(','));
    csv.append(table.measure().code()).append('\n');
    for (TableCell cell : table.cells()) {
      cell.at().forEach(at -> csv.append(at).append(','));
      csv.append(cell.value().told().map(String::valueOf).orElse("withheld")).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    // A name must not become a formula in a spreadsheet.
    String inert = text.matches("[=+\\-@\\t].*") ? "'" + text : text;
    return '"' + inert.replace("\"", "\"\"") + '"';
  }
}
