/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.appeals;

import org.jspecify.annotations.NullMarked;
