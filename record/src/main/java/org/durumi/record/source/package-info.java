/** The material that is read: a report, its frozen text, and exact quotes from it. */
@NullMarked
package org.durumi.record.source;

import org.jspecify.annotations.NullMarked;
