/** Seals values with keys that a database server never sees. */
@NullMarked
package org.durumi.archive.seal;

import org.jspecify.annotations.NullMarked;
