/** Who else has a report open at a team's desk, kept in memory alone and not for long. */
@NullMarked
package org.durumi.desk.presence;

import org.jspecify.annotations.NullMarked;
