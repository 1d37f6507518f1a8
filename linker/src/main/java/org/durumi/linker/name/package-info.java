/** How alike the names of two people are, whatever script and spelling they are written in. */
@NullMarked
package org.durumi.linker.name;

import org.jspecify.annotations.NullMarked;
