package org.durumi.cli.doctor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was found, for a person or a program. */
final class DoctorReport {

  private static final JsonMapper JSON = new JsonMapper();

  private final Findings findings;
  private final Sentences sentences;

  DoctorReport(Findings findings, Sentences sentences) {
    this.findings = findings;
    this.sentences = sentences;
  }

  /** A line each, the remedy below it, and at the end how all of it stands. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings.all()) {
      text.append(label(finding.grade())).append(finding.sentence()).append('\n');
      if (!finding.remedy().isEmpty()) {
        text.append(" ".repeat(WIDTH)).append(finding.remedy()).append('\n');
      }
    }
    long warnings = count(Grade.WARNING);
    long wrong = count(Grade.WRONG);
    return text.append(
            wrong + warnings == 0
                ? sentences.of("all.fine")
                : sentences.of("all.counted", wrong, warnings))
        .append('\n')
        .toString();
  }

  private static final int WIDTH = 10;

  /** Korean letters take two columns each. */
  private String label(Grade grade) {
    String label = sentences.of("grade." + grade.code());
    long columns = label.chars().map(letter -> letter > 0x1100 ? 2 : 1).sum();
    return label + " ".repeat((int) (WIDTH - columns));
  }

  private long count(Grade grade) {
    return findings.all().stream().filter(finding -> finding.grade() == grade).count();
  }

  /** {@code {"grade": …, "findings": [{"check", "grade", "sentence", "remedy"}]}}. */
  String json() {
    ObjectNode all = JSON.createObjectNode();
    all.put("grade", findings.worst().code());
    ArrayNode list = all.putArray("findings");
    for (Finding finding : findings.all()) {
      ObjectNode one = list.addObject();
      one.put("check", finding.check());
      one.put("grade", finding.grade().code());
      one.put("sentence", finding.sentence());
      one.put("remedy", finding.remedy());
    }
    return all.toPrettyString() + "\n";
  }
}
