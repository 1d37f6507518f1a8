/** What a language's reader proposes, and the small interfaces that readers share. */
@NullMarked
package org.durumi.reader.proposal;

import org.jspecify.annotations.NullMarked;
