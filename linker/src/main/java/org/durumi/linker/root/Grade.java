package org.durumi.linker.root;

/**
 * Two grades after the Admiralty code, judged in isolation from one another, and beside them how
 * many independent origins there are.
 *
 * @param source how far its source is relied on, whatever it says
 * @param information how far it is borne out, whoever says it
 * @param corroboration how many independent origins tell it
 */
public record Grade(
    Reliability source, Credibility information, Corroboration corroboration) {

  /** How reliable a source has shown itself. */
  public enum Reliability {
    /** Completely reliable. */
    A,
    /** Usually reliable. */
    B,
    /** Fairly reliable. */
    C,
    /** Not usually reliable. */
    D,
    /** Unreliable. */
    E,
    /** Cannot be judged: every new source, until a person has judged it. */
    F
  }

  /** How credible a piece of information is. */
  public enum Credibility {
    /** Confirmed by other independent sources. */
    CONFIRMED(1),
    /** Probably true. */
    PROBABLE(2),
    /** Possibly true. */
    POSSIBLE(3),
    /** Doubtful. */
    DOUBTFUL(4),
    /** Improbable. */
    IMPROBABLE(5),
    /** Cannot be judged. */
    UNJUDGED(6);

    private final int number;

    Credibility(int number) {
      this.number = number;
    }

    /** 1 to 6. */
    public int number() {
      return number;
    }
  }

  /** How many independent origins tell of an incident; no measure of their quality. */
  public enum Corroboration {
    /** All reports rest on one. */
    ONE_ROOT,
    /** Two or more. */
    SEVERAL_ROOTS,
    /** At least one says that it did not happen, and at least one that it did. */
    CONTESTED
  }

  /** Letter and number, such as {@code F3}. */
  public String code() {
    return source.name() + information.number();
  }
}
