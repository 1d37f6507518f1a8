/** The first steps: making an archive, the samples, and the demonstration. */
@NullMarked
package org.durumi.desk.welcome;

import org.jspecify.annotations.NullMarked;
