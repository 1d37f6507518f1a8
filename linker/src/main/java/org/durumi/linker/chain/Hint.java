package org.durumi.linker.chain;

/**
 * Something that a person may look at: an incident that may be of a group's people, and was not put
 * with them.
 *
 * @param group the group's id
 * @param incident the incident's id
 * @param why what stands in the way
 * @param followUp the best link between the two, with its reasons
 */
public record Hint(String group, String incident, Why why, FollowUp followUp) {

  /** What stands in the way. */
  public enum Why {
    /** The reasons weigh too little, or none of them speaks of the people. */
    WEAK,
    /** Another group fits nearly as well. */
    RIVAL,
    /** Rulings contradict each other: "not the same" has won. */
    RULINGS
  }
}
