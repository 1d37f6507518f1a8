/** What everything passes before it leaves: cleared, played through, read once more, and noted. */
@NullMarked
package org.durumi.publisher.gate;

import org.jspecify.annotations.NullMarked;
