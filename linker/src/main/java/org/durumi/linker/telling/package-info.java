/** One event as one report tells it, in the form that linking compares. */
@NullMarked
package org.durumi.linker.telling;

import org.jspecify.annotations.NullMarked;
