/** An append-only log of signed, stamped entries that shows every change. */
@NullMarked
package org.durumi.archive.evidence;

import org.jspecify.annotations.NullMarked;
