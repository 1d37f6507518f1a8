/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.offers;

import org.jspecify.annotations.NullMarked;
