@NullMarked
package org.durumi.linker.root;

import org.jspecify.annotations.NullMarked;
