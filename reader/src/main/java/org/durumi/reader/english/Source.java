package org.durumi.reader.english;

/**
 * Words for somebody who says so, as a range of tokens.
 *
 * @param from first token
 * @param to one past the last
 * @param viaFrom first token of the outlet that it was said to, or -1
 * @param viaTo one past the last of these, or -1
 * @param verb token of the verb or preposition that makes it a source
 * @param known true for "he" or "the source": somebody named before
 */
record Source(int from, int to, int viaFrom, int viaTo, int verb, boolean known) {}
