/** Writes files that only their owner may read and that are whole or absent. */
@NullMarked
package org.durumi.archive.disk;

import org.jspecify.annotations.NullMarked;
