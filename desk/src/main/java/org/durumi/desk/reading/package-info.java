/** The reading page: a report's text beside its events, to be accepted, corrected or rejected. */
@NullMarked
package org.durumi.desk.reading;

import org.jspecify.annotations.NullMarked;
