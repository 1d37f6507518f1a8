/** Tests of what is published. */
@NullMarked
package org.durumi.publisher.words;

import org.jspecify.annotations.NullMarked;
