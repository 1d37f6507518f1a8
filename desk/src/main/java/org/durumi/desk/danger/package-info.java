/** People in danger: who is held or feared to be returned, and what is to be done next. */
@NullMarked
package org.durumi.desk.danger;

import org.jspecify.annotations.NullMarked;
