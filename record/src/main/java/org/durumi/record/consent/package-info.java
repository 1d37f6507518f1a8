/** What people allowed to be told of them: to whom, for what, how long, and what they took back. */
@NullMarked
package org.durumi.record.consent;

import org.jspecify.annotations.NullMarked;
