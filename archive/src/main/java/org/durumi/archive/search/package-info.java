/** Finds words in English, Korean and Chinese, ranks what it finds and shows where. */
@NullMarked
package org.durumi.archive.search;

import org.jspecify.annotations.NullMarked;
