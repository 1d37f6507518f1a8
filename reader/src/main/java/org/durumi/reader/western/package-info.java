/** Numbers, dates and sums of languages that write as Spanish and German do, after their tables. */
@NullMarked
package org.durumi.reader.western;

import org.jspecify.annotations.NullMarked;
