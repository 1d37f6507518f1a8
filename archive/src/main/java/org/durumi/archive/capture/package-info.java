/** Fetches a page or a feed that a person asked for by name, and nothing else. */
@NullMarked
package org.durumi.archive.capture;

import org.jspecify.annotations.NullMarked;
