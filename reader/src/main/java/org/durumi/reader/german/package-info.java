/** Reads values out of German words; a trained reader points them out. */
@NullMarked
package org.durumi.reader.german;

import org.jspecify.annotations.NullMarked;
