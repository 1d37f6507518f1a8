/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.page;

import org.jspecify.annotations.NullMarked;
