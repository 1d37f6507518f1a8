/** Files of many kinds to reports, within bounds of size and time. */
@NullMarked
package org.durumi.reader.intake;

import org.jspecify.annotations.NullMarked;
