/** Promises of the log. */
@NullMarked
package org.durumi.archive.evidence;

import org.jspecify.annotations.NullMarked;
