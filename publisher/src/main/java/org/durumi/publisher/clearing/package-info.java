/** Makes of accepted incidents what may be told outside: wider, later, less, or not at all. */
@NullMarked
package org.durumi.publisher.clearing;

import org.jspecify.annotations.NullMarked;
