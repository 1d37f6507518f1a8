/** Who may do what with a report, and where work on it stands. */
@NullMarked
package org.durumi.record.casework;

import org.jspecify.annotations.NullMarked;
