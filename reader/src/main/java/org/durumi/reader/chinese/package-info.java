/** Reads Chinese by rules. */
@NullMarked
package org.durumi.reader.chinese;

import org.jspecify.annotations.NullMarked;
