/** Who may come in and do what: unlocking, locking, roles, and what a browser may send. */
@NullMarked
package org.durumi.desk.access;

import org.jspecify.annotations.NullMarked;
