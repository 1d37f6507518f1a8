/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.counts;

import org.jspecify.annotations.NullMarked;
