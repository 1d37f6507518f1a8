/** Incidents: one happening with all its tellings, and pairs of which a person must say. */
@NullMarked
package org.durumi.desk.incidents;

import org.jspecify.annotations.NullMarked;
