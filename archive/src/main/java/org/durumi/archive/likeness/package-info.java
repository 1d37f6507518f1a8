/** Tells which texts are nearly the same, without comparing each with each. */
@NullMarked
package org.durumi.archive.likeness;

import org.jspecify.annotations.NullMarked;
