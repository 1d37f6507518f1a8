package org.durumi.linker.incident;

/**
 * How well a model does on decisions that it has not learned from.
 *
 * @param logLoss bits lost on a decision, on average: 0 for all foreseen surely, 1 for a coin
 * @param f1 of the pairs from the threshold on, precision and recall in one, 0 to 1
 */
public record Check(double logLoss, double f1) {}
