/** Names of places in English, Korean and Chinese, and where they are. */
@NullMarked
package org.durumi.reader.place;

import org.jspecify.annotations.NullMarked;
