/** The inbox: which reports there are, in whose hands, and how urgent. */
@NullMarked
package org.durumi.desk.inbox;

import org.jspecify.annotations.NullMarked;
