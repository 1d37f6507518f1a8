/** Promises about exports. */
@NullMarked
package org.durumi.publisher.export;

import org.jspecify.annotations.NullMarked;
