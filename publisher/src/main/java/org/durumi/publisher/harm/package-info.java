/** Reads what is about to leave and says what could harm somebody, why, and what would help. */
@NullMarked
package org.durumi.publisher.harm;

import org.jspecify.annotations.NullMarked;
