package org.durumi.record.event;

import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A place and the words that name it.
 *
 * @param words such as "the city of Shenyang"
 * @param place what the words refer to, or null where the gazetteer does not know
 */
public record StatedPlace(Quote words, @Nullable Place place) {}
