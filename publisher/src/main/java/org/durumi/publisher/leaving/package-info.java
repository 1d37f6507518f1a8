/** From an archive through the gate: what would leave, the files it becomes, and that it left. */
@NullMarked
package org.durumi.publisher.leaving;

import org.jspecify.annotations.NullMarked;
