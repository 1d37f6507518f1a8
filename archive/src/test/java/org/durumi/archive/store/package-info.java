/** Promises of the encrypted database. */
@NullMarked
package org.durumi.archive.store;

import org.jspecify.annotations.NullMarked;
