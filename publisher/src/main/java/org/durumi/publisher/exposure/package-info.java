/** How far each field of what is known may travel, and why. */
@NullMarked
package org.durumi.publisher.exposure;

import org.jspecify.annotations.NullMarked;
