/** The door of a team's desk, from outside. */
@NullMarked
package org.durumi.desk.signin;

import org.jspecify.annotations.NullMarked;
