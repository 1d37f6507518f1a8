/** Word lists kept as data. */
@NullMarked
package org.durumi.reader.lexicon;

import org.jspecify.annotations.NullMarked;
