/** Looks at the machine, the disk, the clock, the server and the backups, and says what to mend. */
@NullMarked
package org.durumi.cli.doctor;

import org.jspecify.annotations.NullMarked;
