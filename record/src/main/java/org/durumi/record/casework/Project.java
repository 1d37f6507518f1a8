package org.durumi.record.casework;

import org.durumi.record.review.RefusedDecision;

/**
 * A part of an office's work that only some see. Every report belongs to one.
 *
 * @param name what people call it, without blanks round it
 */
public record Project(String name) implements Comparable<Project> {

  /** That of every report that nobody moved elsewhere. */
  public static final Project DEFAULT = new Project("default");

  private static final int LONGEST = 60;

  /** What stands for all projects where somebody is given roles. */
  private static final String WHOLE = "all";

  /**
   * Refuses what is no name.
   *
   * @throws RefusedDecision with a sentence for the person
   */
  public Project {
    name = name.strip();
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > LONGEST
        || name.chars().anyMatch(Character::isISOControl)
        || name.equals(WHOLE)) {
      throw new RefusedDecision(
          "A project's name has 1 to "
              + LONGEST
              + " letters on one line and is not \"all\"; type another.");
    }
  }

  @Override
  public int compareTo(Project other) {
    return name.compareTo(other.name);
  }

  /** The name, for lists and forms. */
  @Override
  public String toString() {
    return name;
  }
}
