/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.proofs;

import org.jspecify.annotations.NullMarked;
