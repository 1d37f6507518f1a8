/** Promises of the archive as a whole. */
@NullMarked
package org.durumi.archive;

import org.jspecify.annotations.NullMarked;
