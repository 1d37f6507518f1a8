package org.durumi.reader.proposal;

import org.durumi.record.source.Quote;

/**
 * A time told by its distance from the time told before: "the next day", "three weeks later".
 *
 * @param words as they stand in the report
 * @param days how much later, negative for earlier
 * @param months how many months later, where that is all that is said
 */
public record Shift(Quote words, int days, int months) {}
