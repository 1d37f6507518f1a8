/** What the archive holds of incidents and of the people in them, as pages ask for it. */
@NullMarked
package org.durumi.desk.linked;

import org.jspecify.annotations.NullMarked;
