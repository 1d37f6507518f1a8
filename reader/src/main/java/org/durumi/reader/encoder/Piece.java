package org.durumi.reader.encoder;

/**
 * A piece of a word, as the encoder sees text.
 *
 * @param id its number in the vocabulary
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 */
record Piece(int id, int start, int end) {}
