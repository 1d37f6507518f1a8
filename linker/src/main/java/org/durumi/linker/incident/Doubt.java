package org.durumi.linker.incident;

import org.durumi.linker.match.Score;
import org.durumi.linker.telling.Telling;

/**
 * Two tellings of which the model cannot tell well whether they are of one happening.
 *
 * @param one the one that was put in first
 * @param other the other
 * @param score what speaks for and against
 * @param together whether they are of one incident as things stand
 */
public record Doubt(Telling one, Telling other, Score score, boolean together) {}
