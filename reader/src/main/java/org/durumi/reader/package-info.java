/** From a report to its casefile. */
@NullMarked
package org.durumi.reader;

import org.jspecify.annotations.NullMarked;
