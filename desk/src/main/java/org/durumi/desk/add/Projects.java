package org.durumi.desk.add;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.durumi.archive.Destination;
import org.durumi.desk.access.Doer;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.record.casework.Project;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/**
 * The projects that whoever asks brings reports into. What somebody adds who sees the whole archive
 * begins where all reports begin.
 */
final class Projects {

  private Projects() {}

  /** Those to choose from, in their order; none where there is nothing to choose. */
  static List<String> names() {
    return own().stream().flatMap(Set::stream).sorted().map(Project::name).toList();
  }

  /**
   * Where what is added goes; null for where all reports begin.
   *
   * @param named as it was chosen; empty where there was one
   * @throws RefusedDecision if it is none of the person's
   */
  static @Nullable Destination of(String named) {
    if (own().isEmpty()) {
      return named.isBlank() ? null : new Destination(new Project(named), Doer.now());
    }
    Set<Project> own = own().get();
    Project project =
        named.isBlank() && own.size() == 1 ? own.iterator().next() : new Project(named);
    if (!own.contains(project)) {
      throw new RefusedDecision("This is none of your projects; choose one of them.");
    }
    return new Destination(project, Doer.now());
  }

  private static Optional<Set<Project>> own() {
    return Doorkeeper.clearance().projects();
  }
}
