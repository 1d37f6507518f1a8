/** Promises about the reading page. */
@NullMarked
package org.durumi.desk.reading;

import org.jspecify.annotations.NullMarked;
