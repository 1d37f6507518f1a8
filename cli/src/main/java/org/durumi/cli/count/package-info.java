/** Counts people. */
@NullMarked
package org.durumi.cli.count;

import org.jspecify.annotations.NullMarked;
