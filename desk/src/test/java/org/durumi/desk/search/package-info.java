/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.search;

import org.jspecify.annotations.NullMarked;
