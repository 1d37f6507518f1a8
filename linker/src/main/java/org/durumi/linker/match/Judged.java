package org.durumi.linker.match;

/**
 * A pair that people have judged.
 *
 * @param a one record
 * @param b the other
 * @param same whether both are one thing
 * @param weight as how many judgements it counts, above 0
 * @param <R> the record
 */
public record Judged<R>(R a, R b, boolean same, double weight) {}
