package org.durumi.desk.incidents;

import java.util.Locale;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Grade;
import org.durumi.linker.root.Grading;
import org.durumi.linker.root.IndependenceGraph;

/** How an incident's grades are shown. */
final class Graded {

  private Graded() {}

  /** The grades of an incident; nobody has judged its sources yet. */
  static Grade of(Incident incident, IndependenceGraph graph) {
    return Grading.of(incident.tellings(), graph, Grade.Reliability.F);
  }

  /** The code of its corroboration in messages, such as {@code several_roots}. */
  static String code(Grade grade) {
    return grade.corroboration().name().toLowerCase(Locale.ROOT);
  }

  /** Good where several origins bear it out, warn where one denies it, else nothing. */
  static String tone(Grade grade) {
    return switch (grade.corroboration()) {
      case SEVERAL_ROOTS -> "good";
      case CONTESTED -> "warn";
      case ONE_ROOT -> "";
    };
  }
}
