/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.estimate;

import org.jspecify.annotations.NullMarked;
