/** Commands about what leaves: consents, the gate, and what left. */
@NullMarked
package org.durumi.cli.publish;

import org.jspecify.annotations.NullMarked;
