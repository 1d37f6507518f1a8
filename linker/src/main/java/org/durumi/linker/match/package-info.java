/**
 * Which records speak of one thing: comparison, chance, blocking and clustering after Fellegi and
 * Sunter, for any type of record.
 */
@NullMarked
package org.durumi.linker.match;

import org.jspecify.annotations.NullMarked;
