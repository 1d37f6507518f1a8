/** Counting from tellings to bounds, on invented reports. */
@NullMarked
package org.durumi.linker.tally;

import org.jspecify.annotations.NullMarked;
