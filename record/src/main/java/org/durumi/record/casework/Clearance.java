package org.durumi.record.casework;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody may see of an archive.
 *
 * @param projects of these projects alone; empty is of all
 * @param restricted whether also what names or endangers a person: words, names, places
 */
public record Clearance(Optional<Set<Project>> projects, boolean restricted) {

  /** Everything. */
  public static final Clearance ALL = new Clearance(Optional.empty(), true);

  /** Keeps its own copy. */
  public Clearance {
    projects = projects.map(Set::copyOf);
  }

  /** All fields of these projects. */
  public static Clearance of(Set<Project> projects) {
    return new Clearance(Optional.of(projects), true);
  }

  /** The same without what names or endangers a person. */
  public Clearance withoutRestricted() {
    return new Clearance(projects, false);
  }

  /** Tells whether nothing is held back. */
  public boolean isWhole() {
    return projects.isEmpty() && restricted;
  }

  /** Tells whether reports of a project may be seen. */
  public boolean sees(Project project) {
    return projects.isEmpty() || projects.get().contains(project);
  }
}
