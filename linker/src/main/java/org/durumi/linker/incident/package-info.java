/** Which tellings are of one happening. */
@NullMarked
package org.durumi.linker.incident;

import org.jspecify.annotations.NullMarked;
