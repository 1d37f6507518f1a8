package org.durumi.desk.publish;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.simulate.Inference;
import org.durumi.record.event.ActType;

/**
 * What the gate found, in the person's language, where the words of a finding are the gate's own;
 * words that stand in what would leave are quoted as they are.
 */
final class FindingWords {

  private final Words words;
  private final SaidWords said;
  private final Map<Finding, Inference> inferred = new HashMap<>();
  private final ConclusionWords conclusions;

  FindingWords(Words words, Gated gated) {
    this.words = words;
    this.said = new SaidWords(words);
    this.conclusions = new ConclusionWords(words);
    gated.inferred().forEach(one -> inferred.put(one.finding(), one));
  }

  /** A sentence; empty where the finding quotes what would leave. */
  Optional<String> of(Finding finding) {
    Inference inference = inferred.get(finding);
    if (inference != null) {
      return Optional.of(conclusions.of(inference.conclusion()));
    }
    return switch (finding.hazard()) {
      case DAY -> fixed(finding, ", date", "found.day");
      case MINOR -> fixed(finding, ", children", "found.children");
      case INTIMATE, CROSSING, METHOD -> act(finding);
      default -> Optional.empty();
    };
  }

  private Optional<String> fixed(Finding finding, String field, String key) {
    boolean ours = finding.where().startsWith("incident ") && finding.where().endsWith(field);
    return ours ? Optional.of(words.of(key)) : Optional.empty();
  }

  private Optional<String> act(Finding finding) {
    return Arrays.stream(ActType.values())
        .map(ActType::code)
        .filter(finding.words()::equals)
        .findFirst()
        .map(said::type);
  }
}
