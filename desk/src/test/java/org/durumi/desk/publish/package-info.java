/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.publish;

import org.jspecify.annotations.NullMarked;
