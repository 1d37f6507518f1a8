/** What people decide about which tellings are of one happening, and what follows from it. */
@NullMarked
package org.durumi.record.linkage;

import org.jspecify.annotations.NullMarked;
