/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.said;

import org.jspecify.annotations.NullMarked;
