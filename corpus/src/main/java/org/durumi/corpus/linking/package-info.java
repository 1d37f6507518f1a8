/** Links what was read into incidents. */
@NullMarked
package org.durumi.corpus.linking;

import org.jspecify.annotations.NullMarked;
