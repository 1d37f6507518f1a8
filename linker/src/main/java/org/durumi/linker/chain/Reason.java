package org.durumi.linker.chain;

/**
 * One reason for or against two incidents being of the same people.
 *
 * @param what its name in messages, such as {@code same-report}
 * @param bits how much it weighs: 1 doubles the odds, -1 halves them
 * @param tells whether it speaks of the people themselves, not only of time and place
 */
public record Reason(String what, double bits, boolean tells) {}
