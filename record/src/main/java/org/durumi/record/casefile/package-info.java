/** What one report was read into. */
@NullMarked
package org.durumi.record.casefile;

import org.jspecify.annotations.NullMarked;
