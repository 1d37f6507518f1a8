/** Promises of reading in batches. */
@NullMarked
package org.durumi.cli.read;

import org.jspecify.annotations.NullMarked;
