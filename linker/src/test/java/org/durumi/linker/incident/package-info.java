@NullMarked
package org.durumi.linker.incident;

import org.jspecify.annotations.NullMarked;
