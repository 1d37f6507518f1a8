/** Promises about how far fields travel. */
@NullMarked
package org.durumi.publisher.exposure;

import org.jspecify.annotations.NullMarked;
