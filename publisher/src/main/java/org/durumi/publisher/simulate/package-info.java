/**
 * Plays a reader who has everything that ever left, and works out what it tells beyond its words.
 */
@NullMarked
package org.durumi.publisher.simulate;

import org.jspecify.annotations.NullMarked;
