/** Tests of this part of the publisher. */
@NullMarked
package org.durumi.publisher.leaving;

import org.jspecify.annotations.NullMarked;
