/** The encrypted database: the only package that knows SQL. */
@NullMarked
package org.durumi.archive.store;

import org.jspecify.annotations.NullMarked;
