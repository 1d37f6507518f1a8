/** Promises about who may come in. */
@NullMarked
package org.durumi.desk.access;

import org.jspecify.annotations.NullMarked;
