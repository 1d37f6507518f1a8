/** Tests of estimates from an archive. */
@NullMarked
package org.durumi.publisher.unseen;

import org.jspecify.annotations.NullMarked;
