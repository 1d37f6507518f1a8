package org.durumi.linker.incident;

/**
 * What a person said of two tellings, to learn from.
 *
 * @param one a telling's id, such as {@code 001:0}
 * @param other another's
 * @param same whether both are of one happening
 * @param act what was decided in one go, a merge or a split, has one number
 */
public record Verdict(String one, String other, boolean same, long act) {}
