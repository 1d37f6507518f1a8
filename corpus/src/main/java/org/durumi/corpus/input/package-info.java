/** What a corpus is cut into, and the records of each piece. */
@NullMarked
package org.durumi.corpus.input;

import org.jspecify.annotations.NullMarked;
