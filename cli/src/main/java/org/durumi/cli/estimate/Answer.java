package org.durumi.cli.estimate;

import java.util.List;
import java.util.Optional;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;
import org.durumi.publisher.unseen.Unseen;

/**
 * What was found, of a file or of the archive.
 *
 * @param name what it is of
 * @param report the answers
 * @param months each month alone; empty where months are not known
 * @param unseen more about the archive; empty for a file
 */
record Answer(String name, Report report, List<MonthFigure> months, Optional<Unseen> unseen) {

  static Answer of(String name, Unseen unseen) {
    return new Answer(name, unseen.report(), unseen.months(), Optional.of(unseen));
  }
}
