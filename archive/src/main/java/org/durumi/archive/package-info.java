/** Everything kept, encrypted, with a history that only grows. */
@NullMarked
package org.durumi.archive;

import org.jspecify.annotations.NullMarked;
