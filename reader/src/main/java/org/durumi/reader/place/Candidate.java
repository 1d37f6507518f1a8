package org.durumi.reader.place;

import java.util.List;

/**
 * Words that may name a place, before it is decided which.
 *
 * @param start first UTF-16 unit in the sentence
 * @param end one past the last
 * @param known the places that bear the name; empty where only the type word tells
 * @param evidence points for and against its being a place, without the place's own renown
 * @param type the letter of the type word beside it, or 0
 */
record Candidate(int start, int end, List<Known> known, int evidence, char type) {}
