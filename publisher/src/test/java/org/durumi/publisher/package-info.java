/** Tests of what is published. */
@NullMarked
package org.durumi.publisher;

import org.jspecify.annotations.NullMarked;
