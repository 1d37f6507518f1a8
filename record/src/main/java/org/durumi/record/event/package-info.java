/** What a report says happened: acts, people, counts, places, dates and who says so. */
@NullMarked
package org.durumi.record.event;

import org.jspecify.annotations.NullMarked;
