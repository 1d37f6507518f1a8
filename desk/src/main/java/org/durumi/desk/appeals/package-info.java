/** Appeals for people in custody or returned. */
@NullMarked
package org.durumi.desk.appeals;

import org.jspecify.annotations.NullMarked;
