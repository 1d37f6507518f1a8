/** What the archive holds of incidents, as pages show it. */
@NullMarked
package org.durumi.desk.linked;

import org.jspecify.annotations.NullMarked;
