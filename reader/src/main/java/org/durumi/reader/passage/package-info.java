/** A report's text as sentences, paragraphs and quoted speech. */
@NullMarked
package org.durumi.reader.passage;

import org.jspecify.annotations.NullMarked;
