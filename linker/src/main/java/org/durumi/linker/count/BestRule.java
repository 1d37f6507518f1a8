package org.durumi.linker.count;

/**
 * Which of several figures for the same people is printed as the best. None takes a mean, and none
 * counts a copy as a second voice.
 */
public enum BestRule {
  /**
   * The figure that most independent roots give; then that of the better graded source, the latest,
   * the lowest.
   */
  DURUMI,
  /** The lowest figure, as the ACLED codebook asks where reports differ. */
  ACLED,
  /**
   * The figure of the best graded source, as UCDP GED asks; among equals the middle one, the lower
   * of two. An interval stands for its middle.
   */
  UCDP
}
