/** What programs ask of a team's desk, from outside. */
@NullMarked
package org.durumi.desk.api;

import org.jspecify.annotations.NullMarked;
