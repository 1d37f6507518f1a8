package org.durumi.record.event;

import org.durumi.record.source.Quote;

/**
 * A count and the words that state it.
 *
 * @param words such as "approximately 30 North Korean defectors"
 * @param count what the words mean
 */
public record StatedCount(Quote words, Count count) {}
