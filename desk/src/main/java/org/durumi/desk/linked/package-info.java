/** The accepted events as tellings of incidents, with what people decided about them. */
@NullMarked
package org.durumi.desk.linked;

import org.jspecify.annotations.NullMarked;
