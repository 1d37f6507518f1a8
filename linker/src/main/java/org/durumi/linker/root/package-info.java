/** Where reports have it from: copies, and chains of those who pass it on, down to their roots. */
@NullMarked
package org.durumi.linker.root;

import org.jspecify.annotations.NullMarked;
