/** Who changed what, when and why. */
@NullMarked
package org.durumi.desk.history;

import org.jspecify.annotations.NullMarked;
