package org.durumi.record.event;

import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;

/**
 * A date and the words that state it. Where a report gives no date for a finished act, the words
 * are the verb whose tense puts it before publication, and only the end is set.
 *
 * @param words such as "on August 2"
 * @param period what the words mean, resolved against the publication date
 */
public record StatedDate(Quote words, Period period) {}
