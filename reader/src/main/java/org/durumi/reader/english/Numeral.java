package org.durumi.reader.english;

import org.durumi.record.event.Count;

/**
 * A number as a range of tokens, the words that qualify it included.
 *
 * @param from first token
 * @param to one past the last
 * @param count how many it can mean
 */
record Numeral(int from, int to, Count count) {}
