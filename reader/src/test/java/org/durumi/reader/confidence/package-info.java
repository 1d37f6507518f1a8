/** Promises about how sure the reader says it is. */
@NullMarked
package org.durumi.reader.confidence;

import org.jspecify.annotations.NullMarked;
