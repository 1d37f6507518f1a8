package org.durumi.publisher.export.sheet;

/**
 * A column of the table of incidents, as a codebook tells it.
 *
 * @param name its heading
 * @param meaning what it says, in a sentence
 * @param values what may stand there, apart from nothing and {@code withheld}
 */
public record Column(String name, String meaning, String values) {}
