/** Estimates how many people nobody recorded. */
@NullMarked
package org.durumi.cli.estimate;

import org.jspecify.annotations.NullMarked;
