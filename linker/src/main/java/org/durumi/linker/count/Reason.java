package org.durumi.linker.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a bound rests on. */
public sealed interface Reason {

  /**
   * Numbers for groups of people, each counted by itself.
   *
   * @param side which end of the numbers
   * @param number people in all the groups together
   * @param groups the groups, one or many
   * @param claims those that state the numbers; a group of which nobody says more than that there
   *     was somebody has none
   */
  record Singly(Side side, int number, List<String> groups, List<Claim> claims) implements Reason {
    /** Keeps its own copies. */
    public Singly {
      groups = List.copyOf(groups);
      claims = List.copyOf(claims);
    }
  }

  /**
   * A total.
   *
   * @param side which end of it
   * @param number the total
   * @param scope what it is about
   * @param claims those that state it
   * @param listedLow of these, the fewest that are in listed incidents
   * @param listedHigh and the most, or null where nothing closes that
   */
  record Total(
      Side side,
      int number,
      Scope scope,
      List<Claim> claims,
      int listedLow,
      @Nullable Integer listedHigh)
      implements Reason {
    /** Keeps its own copy. */
    public Total {
      claims = List.copyOf(claims);
    }
  }

  /**
   * How groups lie to each other.
   *
   * @param link the link
   */
  record Tied(Link link) implements Reason {}

  /**
   * Why an upper end is open: nobody says how many at the most.
   *
   * @param groups groups without a highest number
   * @param scopes totals without one
   * @param claims what is said of them
   */
  record Unclosed(List<String> groups, List<Scope> scopes, List<Claim> claims) implements Reason {
    /** Keeps its own copies. */
    public Unclosed {
      groups = List.copyOf(groups);
      scopes = List.copyOf(scopes);
      claims = List.copyOf(claims);
    }
  }

  /** The people of different types of act may be the same, and there are too many to try all. */
  record OneTypeAlone() implements Reason {}
}
