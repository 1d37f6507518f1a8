/** Measures how fast and how large the program is. */
@NullMarked
package org.durumi.cli.bench;

import org.jspecify.annotations.NullMarked;
