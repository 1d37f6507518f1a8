/** Understands what a person types to correct an event. */
@NullMarked
package org.durumi.reader.review;

import org.jspecify.annotations.NullMarked;
