/** What comes in, by whatever way, to what the archive adds. */
@NullMarked
package org.durumi.archive.arrival;

import org.jspecify.annotations.NullMarked;
