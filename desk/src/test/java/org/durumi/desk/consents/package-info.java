/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.consents;

import org.jspecify.annotations.NullMarked;
