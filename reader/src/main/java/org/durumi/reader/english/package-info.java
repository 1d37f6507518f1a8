/** Reads English by rules. */
@NullMarked
package org.durumi.reader.english;

import org.jspecify.annotations.NullMarked;
