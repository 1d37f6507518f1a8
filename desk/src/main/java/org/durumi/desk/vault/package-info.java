/** The archive that the desk works on, open while somebody works and shut otherwise. */
@NullMarked
package org.durumi.desk.vault;

import org.jspecify.annotations.NullMarked;
