package org.durumi.desk.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person typed that was refused, to be shown again.
 *
 * @param event the event that it was about; 0 for a new one
 * @param refusal why, a sentence
 * @param changes what others decided meanwhile, a sentence each
 * @param problems a sentence for each field that cannot be understood
 * @param form all that was typed, by name of the control
 */
public record Draft(
    int event,
    String refusal,
    List<String> changes,
    Map<String, String> problems,
    Map<String, String> form) {

  /** Keeps its own copies. */
  public Draft {
    changes = List.copyOf(changes);
    problems = Map.copyOf(problems);
    form = Map.copyOf(form);
  }

  /** Nothing was refused yet. */
  static Draft of(int event, Map<String, String> form) {
    return new Draft(event, "", List.of(), Map.of(), form);
  }

  /**
   * Without what the person did not touch: else, typed over what others decided meanwhile, it would
   * take that back.
   *
   * @param before the controls as the person had them before them
   */
  Draft touched(Map<String, String> before) {
    Map<String, String> typed = new TreeMap<>(form);
    typed.entrySet().removeIf(control -> control.getValue().equals(before.get(control.getKey())));
    return new Draft(event, refusal, changes, problems, typed);
  }

  Draft refused(String sentence, List<String> others, Map<String, String> fields) {
    return new Draft(event, sentence, others, fields, form);
  }

  /** Never what was typed. */
  @Override
  public String toString() {
    return "Draft[" + event + "]";
  }
}
