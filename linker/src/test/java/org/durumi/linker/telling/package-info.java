@NullMarked
package org.durumi.linker.telling;

import org.jspecify.annotations.NullMarked;
