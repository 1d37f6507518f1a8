/** Reads the records of each piece on the cluster. */
@NullMarked
package org.durumi.corpus.reading;

import org.jspecify.annotations.NullMarked;
