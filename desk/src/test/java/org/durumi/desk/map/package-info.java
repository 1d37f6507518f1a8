/** The map page and its data. */
@NullMarked
package org.durumi.desk.map;

import org.jspecify.annotations.NullMarked;
