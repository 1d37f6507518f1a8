/** Promises about the gate. */
@NullMarked
package org.durumi.publisher.gate;

import org.jspecify.annotations.NullMarked;
