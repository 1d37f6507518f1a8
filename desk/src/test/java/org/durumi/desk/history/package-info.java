/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.history;

import org.jspecify.annotations.NullMarked;
