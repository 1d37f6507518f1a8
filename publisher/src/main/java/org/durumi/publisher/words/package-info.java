/** What is published speaks the reader's language. */
@NullMarked
package org.durumi.publisher.words;

import org.jspecify.annotations.NullMarked;
