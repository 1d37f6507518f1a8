/** Folds the proposals of one report into its casefile, and writes and reads its JSON. */
@NullMarked
package org.durumi.reader.casefile;

import org.jspecify.annotations.NullMarked;
