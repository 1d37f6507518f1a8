/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.statistics;

import org.jspecify.annotations.NullMarked;
