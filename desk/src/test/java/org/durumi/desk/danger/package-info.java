/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.danger;

import org.jspecify.annotations.NullMarked;
