/** A first look at reports, fast enough for a stream of general news. */
@NullMarked
package org.durumi.reader.screen;

import org.jspecify.annotations.NullMarked;
