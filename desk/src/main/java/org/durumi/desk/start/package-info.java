/** How the desk was started. */
@NullMarked
package org.durumi.desk.start;

import org.jspecify.annotations.NullMarked;
