/** Urgent appeals: from a case a draft that says nothing without its source, and what it lacks. */
@NullMarked
package org.durumi.publisher.appeal;

import org.jspecify.annotations.NullMarked;
