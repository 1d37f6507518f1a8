/** Tests of this part of the desk. */
@NullMarked
package org.durumi.desk.settings;

import org.jspecify.annotations.NullMarked;
