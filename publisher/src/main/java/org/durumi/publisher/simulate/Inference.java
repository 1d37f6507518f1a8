package org.durumi.publisher.simulate;

import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Hazard;

/**
 * Something that a reader can work out.
 *
 * @param hazard what kind of risk
 * @param where what it is about, such as {@code incident 4} or a cell of a table
 * @param conclusion what can be worked out, and from what
 * @param already whether earlier releases alone give it away, so that nothing can be done any more
 */
public record Inference(Hazard hazard, String where, Conclusion conclusion, boolean already) {

  /** What can be worked out, in English. */
  public String sentence() {
    return conclusion.words();
  }

  /** The same as a finding of the gate. */
  public Finding finding() {
    return new Finding(hazard, where, sentence());
  }
}
