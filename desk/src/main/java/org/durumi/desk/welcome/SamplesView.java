package org.durumi.desk.welcome;

/**
 * The page that offers the samples.
 *
 * @param count how many there are
 */
public record SamplesView(int count) {}
