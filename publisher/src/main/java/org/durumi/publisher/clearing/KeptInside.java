package org.durumi.publisher.clearing;

/**
 * An incident that stays inside.
 *
 * @param incident its id in the archive
 * @param reason why
 */
public record KeptInside(String incident, Reason reason) {

  /** Why an incident stays inside. */
  public enum Reason {
    /** Its type of act is told to nobody like these readers. */
    TYPE("what was done would show a way, a helper or somebody who can be bought"),
    /** It is about people who helped. */
    HELPERS("it is about people who helped others"),
    /** Only somebody's own word tells it, and nobody consented. */
    TESTIMONY("no outlet published it; name the outlet, or note a consent to field testimony"),
    /** The simulator found that too much could be inferred from it. */
    INFERENCE("together with other releases it would tell what is withheld");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The reason in words for a person, without a full stop. */
    public String words() {
      return words;
    }
  }
}
