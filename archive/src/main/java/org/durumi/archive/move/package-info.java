/** Takes an archive out and in: backup, restore, compaction. */
@NullMarked
package org.durumi.archive.move;

import org.jspecify.annotations.NullMarked;
