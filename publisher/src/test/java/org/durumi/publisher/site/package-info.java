/** Tests of what is published. */
@NullMarked
package org.durumi.publisher.site;

import org.jspecify.annotations.NullMarked;
