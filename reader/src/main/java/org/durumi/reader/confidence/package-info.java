/**
 * How sure the reader may be of an event: what is said of it, weighed by how often that is right.
 */
@NullMarked
package org.durumi.reader.confidence;

import org.jspecify.annotations.NullMarked;
