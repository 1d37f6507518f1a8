/** Folds the proposals of one report into its casefile. */
@NullMarked
package org.durumi.reader.casefile;

import org.jspecify.annotations.NullMarked;
