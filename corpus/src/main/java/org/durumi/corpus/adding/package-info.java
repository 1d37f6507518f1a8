/** Adds what was read to an archive. */
@NullMarked
package org.durumi.corpus.adding;

import org.jspecify.annotations.NullMarked;
