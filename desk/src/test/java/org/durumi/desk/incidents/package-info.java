/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.incidents;

import org.jspecify.annotations.NullMarked;
