/** The door of a team's desk, from outside. */
@NullMarked
package org.durumi.desk.accounts;

import org.jspecify.annotations.NullMarked;
