/** Reads Korean by rules. */
@NullMarked
package org.durumi.reader.korean;

import org.jspecify.annotations.NullMarked;
